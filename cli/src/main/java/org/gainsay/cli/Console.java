package org.gainsay.cli;

import java.io.PrintStream;

/**
 * Where a command writes, and what the other side can show.
 *
 * @param width columns of the terminal, or of a page where there is none
 * @param colour whether escape sequences are understood
 * @param progress whether somebody watches standard error
 * @param terminal whether standard output is a terminal
 */
record Console(PrintStream out, PrintStream err, int width, boolean colour, boolean progress, boolean terminal) {
    private static final int PAGE_WIDTH = 110;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 160;

    /** The process's own streams; the launcher says in system properties which of them are terminals. */
    static Console ofProcess(PrintStream out) {
        int terminal = Integer.getInteger("gainsay.terminal.columns", 0);
        boolean noColour = System.getenv("NO_COLOR") != null;
        return new Console(
                out,
                System.err,
                terminal == 0 ? PAGE_WIDTH : Math.clamp(terminal, NARROWEST, WIDEST),
                terminal > 0 && !noColour,
                Boolean.getBoolean("gainsay.terminal.errors"),
                terminal > 0);
    }

    /** Standard output no terminal. */
    Console(PrintStream out, PrintStream err, int width, boolean colour, boolean progress) {
        this(out, err, width, colour, progress, false);
    }

    /** The same, taken for one whose standard error nobody watches. */
    Console quietly() {
        return new Console(out, err, width, colour, false, terminal);
    }

    /** One line on standard error, as every message of the program looks. */
    void say(String message) {
        err.println("gainsay: " + message.replace('\n', ' ').replace('\r', ' '));
    }

    String bold(String text) {
        return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    String dim(String text) {
        return colour ? "\u001B[2m" + text + "\u001B[0m" : text;
    }

    String paint(Paint paint, String text) {
        return colour ? "\u001B[" + paint.code() + "m" + text + "\u001B[0m" : text;
    }

    /** Colours by meaning. */
    enum Paint {
        DENIED("31"),
        CONFIRMED("32"),
        WARNED("33"),
        NEUTRAL("36");

        private final String code;

        Paint(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
