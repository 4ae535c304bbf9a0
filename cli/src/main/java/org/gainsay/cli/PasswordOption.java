package org.gainsay.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a new password comes from: never from an argument, which everybody on the machine could read. */
final class PasswordOption {
    private static final int LARGEST = 8_192;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password, - for standard input; else it is asked for.")
    private @Nullable String file;

    /** @throws InputException where there is nobody to ask, or the file cannot be read */
    String read(Session session, String name) {
        if (file == null) {
            return asked(name);
        }
        try (InputStream in = file.equals("-") ? session.in() : Files.newInputStream(Path.of(file))) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new InputException("--password-file " + file + ": cannot be read; check path and permissions", e);
        }
    }

    @SuppressWarnings("SystemConsoleNull") // -Djdk.console may choose one that is
    private static String asked(String name) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new InputException(
                    "there is no terminal to ask for the password of " + name + "; give it with --password-file FILE");
        }
        char[] once = console.readPassword("New password of %s: ", name);
        char[] again = console.readPassword("Once more: ");
        if (once == null || !Arrays.equals(once, again)) {
            throw new InputException("the two were not the same; nothing was changed");
        }
        return new String(once);
    }
}
