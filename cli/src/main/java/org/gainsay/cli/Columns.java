package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text cut and filled to a number of terminal columns; wide letters take two, marks none. */
final class Columns {
    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text on one line in exactly that many columns, with an ellipsis where it is longer. */
    static String fit(String text, int columns) {
        String line = cut(text, columns);
        return line + " ".repeat(Math.max(0, columns - width(line)));
    }

    /** The text on one line in at most that many columns, with an ellipsis where it is longer. */
    static String cut(String text, int columns) {
        String line = printable(text);
        if (width(line) <= columns) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int point : line.codePoints().toArray()) {
            used += width(point);
            if (used > columns) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString().stripTrailing() + "…";
    }

    /** The text in lines of at most that many columns, cut between words; a word that is longer is cut where it must be. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : printable(text).split(" ", -1)) {
            if (!line.isEmpty() && used + 1 + width(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            for (int point : word.codePoints().toArray()) {
                if (used > 0 && used + width(point) > columns) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(point);
                used += width(point);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    static int longestWord(String text) {
        return Stream.of(printable(text).split(" ", -1))
                .mapToInt(Columns::width)
                .max()
                .orElse(0);
    }

    /** White space as single spaces, and no control characters, which a terminal might obey. */
    private static String printable(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
