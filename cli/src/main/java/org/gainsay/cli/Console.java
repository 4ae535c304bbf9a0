package org.gainsay.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes, and what the other side can show.
 *
 * @param width columns of a line
 * @param colour whether escape sequences are understood
 * @param progress whether somebody watches standard error
 * @param terminal whether standard output is a terminal
 */
record Console(PrintStream out, PrintStream err, int width, boolean colour, boolean progress, boolean terminal) {
    /** Of a pipe or a file: no window limits them, and most tables fit. */
    private static final int PAGE_WIDTH = 200;

    private static final int NARROWEST = 40;
    private static final String HANGING = "  ";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    /** The process's own streams; the launcher says in system properties which of them are terminals. */
    static Console ofProcess(PrintStream out) {
        int terminal = Integer.getInteger("gainsay.terminal.columns", 0);
        boolean noColour = System.getenv("NO_COLOR") != null;
        return new Console(
                out,
                System.err,
                width(System.getenv("COLUMNS"), terminal),
                terminal > 0 && !noColour,
                Boolean.getBoolean("gainsay.terminal.errors"),
                terminal > 0);
    }

    /**
     * How many columns a line has: what {@code COLUMNS} says where it is set, else what the terminal has.
     *
     * @param columns the variable's value
     * @param terminal 0 where there is none
     */
    static int width(@Nullable String columns, int terminal) {
        boolean set = columns != null && NUMBER.matcher(columns).matches();
        int width = set ? Integer.parseInt(columns) : terminal == 0 ? PAGE_WIDTH : terminal;
        return Math.max(NARROWEST, width);
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

    /** A heading in bold with something beside it, or below where that leaves it too little room. One that is too long goes on below. */
    void head(String text, String beside, UnaryOperator<String> painted) {
        int room = width - HANGING.length() - Columns.width(beside);
        boolean below = room < width / 2;
        List<String> lines = Columns.wrap(text, below ? width - HANGING.length() : room);
        for (int at = 0; at < lines.size(); at++) {
            String line = (at == 0 ? "" : HANGING) + bold(lines.get(at));
            out.println(below || at + 1 < lines.size() ? line : line + painted.apply(beside));
        }
        if (below) {
            Columns.wrap(beside, width - HANGING.length()).forEach(line -> out.println(HANGING + painted.apply(line)));
        }
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
