package org.gainsay.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** The commands in this process, for tests of jobs that must give the same. It lies in their package, since nobody else may run them so. */
public final class Commands {
    private Commands() {}

    /** What a command printed. */
    public record Said(int code, String out, List<String> err) {}

    /** Runs one. */
    public static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                110,
                false,
                false);
        int code = Program.run(arguments, console, InputStream.nullInputStream(), InstantSource.system());
        return new Said(
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
