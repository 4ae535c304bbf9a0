package org.gainsay.read.parties;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two spellings in one article can be one name: {@code Selenskyj} and {@code Zelenskyy}. */
final class Spelling {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern HISSES = Pattern.compile("shch|schtsch|sch|sh|zh|z");
    private static final Pattern GLIDES = Pattern.compile("[jyi]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern LAST_VOWELS = Pattern.compile("[aeiou]+$");
    private static final int LARGEST_DIFFERENCE = 4;
    private static final int SHORTEST = 6;

    private Spelling() {}

    static boolean alike(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return true;
        }
        return Math.min(one.length(), other.length()) >= SHORTEST
                && Math.abs(one.length() - other.length()) <= LARGEST_DIFFERENCE
                && sound(one).equals(sound(other));
    }

    /** Equal for words that are {@link #alike} without being the same. */
    static String key(String word) {
        return word.length() < SHORTEST ? word : sound(word);
    }

    /** What is left where transcriptions differ: voicing of s, y and i, doubled letters, the last vowel. */
    private static String sound(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String plain = HISSES.matcher(NO_LETTERS.matcher(bare).replaceAll("")).replaceAll("s");
        String spoken =
                plain.replace("ch", "h").replace("kh", "h").replace("ph", "f").replace('w', 'v');
        String vowels = GLIDES.matcher(spoken).replaceAll("i");
        String single = DOUBLED.matcher(vowels.startsWith("ie") ? vowels.substring(1) : vowels)
                .replaceAll("$1");
        return LAST_VOWELS.matcher(single).replaceAll("");
    }
}
