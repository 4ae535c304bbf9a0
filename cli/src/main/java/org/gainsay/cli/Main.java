package org.gainsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Console console = Console.ofProcess(out);
        int code = Program.run(arguments, console, System.in, InstantSource.system());
        if (out.checkError()) {
            console.say("standard output could not be written (disk full, or closed); nothing is lost in the home");
            code = Program.WRONG_INPUT;
        }
        System.exit(code);
    }
}
