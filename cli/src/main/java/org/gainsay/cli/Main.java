package org.gainsay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where the program starts. */
public final class Main {
    /** As shells see a program that ends since nobody reads its output any more: 128, and the number of SIGPIPE. */
    private static final int UNREAD = 141;

    private Main() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        StandardOutput written = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8);
        Console console = Console.ofProcess(out);
        // Milliseconds, as the ledger has them: nobody is shown nine decimals.
        int code = Program.run(arguments, console, System.in, Clock.tickMillis(ZoneOffset.UTC));
        if (out.checkError() && written.isUnread()) {
            code = UNREAD;
        } else if (out.checkError()) {
            console.say("standard output could not be written (a full disk?); nothing is lost in the home");
            code = Program.WRONG_INPUT;
        }
        System.exit(code);
    }
}
