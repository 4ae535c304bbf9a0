package org.gainsay.read.text;

import java.util.BitSet;
import java.util.List;

/**
 * Marks what stands inside double quotation marks, as the statement model was trained to see them (guillemets are none). A mark that
 * is never closed ends with its paragraph.
 */
final class Quotations {
    private Quotations() {}

    static BitSet of(int[] points, List<Range> paragraphs) {
        BitSet quoted = new BitSet(points.length);
        for (Range paragraph : paragraphs) {
            boolean open = false;
            for (int at = paragraph.start(); at < paragraph.end(); at++) {
                boolean straight = points[at] == '"';
                boolean opens = points[at] == '\u201C' || points[at] == '\u201E';
                boolean closes = points[at] == '\u201D';
                if (opens || (straight && !open)) {
                    open = true;
                    quoted.set(at);
                } else if (closes || straight) {
                    quoted.set(at);
                    open = false;
                } else {
                    quoted.set(at, open);
                }
            }
        }
        return quoted;
    }
}
