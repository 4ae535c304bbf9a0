package org.gainsay.read.parties;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two spellings in one article can be one name: {@code Selenskyj} and {@code Zelenskyy}. */
final class Spelling {
    private static final int SHORTEST = 6;

    private Spelling() {}

    static boolean alike(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        return Math.min(one.length(), other.length()) >= SHORTEST && sound(one).equals(sound(other));
    }

    /** What is left where transcriptions differ: voicing of s, y and i, doubled letters, the last vowel. */
    private static String sound(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "")
                .replaceAll("shch|schtsch", "s")
                .replaceAll("sch|sh|zh|z|ž", "s")
                .replace("ch", "h")
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("w", "v")
                .replaceAll("[jyi]+", "i")
                .replaceAll("^ie", "e")
                .replaceAll("(.)\\1+", "$1")
                .replaceAll("[aeiou]+$", "");
    }
}
