package org.gainsay.watch.notices;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists of words in records. */
final class Words {
    private static final int SHOWN = 300;

    private Words() {}

    static List<String> of(JsonNode array) {
        return array.values().stream().map(word -> word.asString("")).toList();
    }

    /** What was said, as far as a notice repeats it, in one line. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
