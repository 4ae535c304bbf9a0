package org.gainsay.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotation marks made of two apostrophes, as news archives and wires export them: {@code ''It is ours,'' he said}. Where one opens and
 * another closes in the same line each becomes one mark, beside the words, and a space; feet and inches, which nothing opens, stay.
 */
final class DoubledApostrophes {
    private static final Pattern MARK = Pattern.compile("(?<opens>(?<![\\p{L}\\p{N}'`])(?:''|``)(?=[^\\s'`]))"
            + "|(?<closes>(?<=[^\\s'`])''(?![\\p{L}\\p{N}'`]))|(?<line>\\n)");

    private DoubledApostrophes() {}

    /** The code points with such marks as straight ones. */
    static int[] straightened(int[] points) {
        Matcher mark = MARK.matcher(flat(points));
        int[] marked = points.clone();
        int open = -1;
        while (mark.find()) {
            if (mark.group("opens") != null) {
                open = mark.start();
            } else {
                if (mark.group("closes") != null && open >= 0) {
                    marked[open] = ' ';
                    marked[open + 1] = '"';
                    marked[mark.start()] = '"';
                    marked[mark.start() + 1] = ' ';
                }
                open = -1;
            }
        }
        return marked;
    }

    /** One character for each code point, of which only apostrophes, letters, digits and white space matter. */
    private static CharSequence flat(int[] points) {
        StringBuilder flat = new StringBuilder(points.length);
        for (int point : points) {
            boolean curly = point == '\u2018' || point == '\u2019';
            flat.append(curly ? '\'' : Character.isBmpCodePoint(point) ? (char) point : ' ');
        }
        return flat;
    }
}
