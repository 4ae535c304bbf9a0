package org.gainsay.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * What the launcher runs once after a build, so that the JVM keeps ready what the common commands need: reads an example,
 * screens a name (first with an index to be made, then with the one that is there) and compares two.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /**
     * Runs the commands and says nothing.
     *
     * @param arguments an article to read, and a home that may be filled
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, 100, false, false);
        String article = arguments[0];
        String home = arguments[1];
        for (List<String> command : List.of(
                List.of("screen", "--name", "Qods Aviation", "--home", home),
                List.of("screen", "--name", "Сергей Шойгу", "--schema", "Person", "--home", home, "--format", "jsonl"),
                List.of("compare", "Vasily Nebenzya", "Wassili Nebensja"),
                List.of("read", article, "--home", home))) {
            Program.run(command.toArray(String[]::new), console, InputStream.nullInputStream(), InstantSource.system());
        }
        System.exit(Program.DONE);
    }
}
