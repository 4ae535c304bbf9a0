package org.gainsay.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is compared: words in lower case and without marks, in the singular where that is plain to see. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-/.][\\p{L}\\p{N}]+)*");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** Words that make two phrases no different. */
    private static final Set<String> IDLE = Set.of(
            "the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "these", "those", "some", "about",
            "around", "over", "nearly", "almost", "roughly", "least", "than", "more", "up", "at", "to", "any");

    private Words() {}

    /** Lower case, without marks; letters of other scripts stay. */
    static String folded(String text) {
        String lower = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(letter -> letter < 128)) {
            return lower; // most texts by far, and this is asked of every word of a home
        }
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARKS.matcher(plain).replaceAll("");
    }

    /** All words, in order. */
    static List<String> in(String text) {
        Matcher word = WORD.matcher(GROUPED.matcher(folded(text)).replaceAll(""));
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** The words that tell one phrase from another, in the singular. */
    static List<String> telling(String text) {
        return in(text).stream()
                .filter(word -> !IDLE.contains(word))
                .map(Words::singular)
                .toList();
    }

    /** Also what ends in a hyphenated part: {@code sub-machine-guns} is {@code sub-machine-gun}. */
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /** A name as an id: lower-case ASCII joined by {@code -}. Of a name without a letter of that kind its own letters stay. */
    static String slug(String name) {
        String slug =
                OTHER.matcher(folded(name).replace("'s ", " ").replace("'", "")).replaceAll("-");
        String bare = EDGES.matcher(slug).replaceAll("");
        return bare.isEmpty() ? String.join("-", in(name)) : bare;
    }
}
