package org.gainsay.watch.notices;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Words of records, as notices repeat them. */
final class Words {
    private static final int SHOWN = 300;

    private Words() {}

    static List<String> of(JsonNode array) {
        return array.values().stream().map(word -> word.asString("")).toList();
    }

    /** A claim's label for people: where the record has a question mark, nobody is named. */
    static String label(String label) {
        return label.replaceAll("(^|[→/,] ?)\\?(?= ?[→/,:]|$)", "$1unnamed");
    }

    /** What was said, as far as a notice repeats it, in one line. */
    static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
