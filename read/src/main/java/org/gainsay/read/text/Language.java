package org.gainsay.read.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells English from everything else by its small words, which are a third of any English text and hardly occur in another language.
 * Statements are read in English only: a text of another language would give garbage.
 */
public final class Language {
    public static final String ENGLISH = "en";

    /** ISO 639-2 for a language that was not determined. */
    public static final String UNDETERMINED = "und";

    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "of", "and", "to", "a", "in", "that", "is", "was", "for", "it", "with", "as", "his", "on", "be",
            "at", "by", "had", "not", "are", "but", "from", "have", "has", "they", "which", "were", "their", "said",
            "its", "this", "who", "we", "he", "she", "you", "i", "been", "would", "will", "about", "after", "there",
            "what", "than", "or", "an");

    /** Headlines and telegrams have about a fifth; French, German or Spanish stay below a tenth ("a", "in", "he", "was"). */
    private static final double LEAST_SHARE = 0.14;

    /** Fewer words than this prove nothing, so that a single sentence is read. */
    private static final int FEWEST_WORDS = 15;

    private Language() {}

    /** The language's English name, for messages; null where it is not determined. */
    public static @Nullable String name(String language) {
        return language.equals(UNDETERMINED) ? null : Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** ISO 639-1: {@link #ENGLISH}, another where that is plain, or {@link #UNDETERMINED}. */
    public static String of(ArticleText text) {
        int words = 0;
        int small = 0;
        for (String word : text.plain().toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1)) {
            if (!word.isEmpty()) {
                words++;
                small += SMALL_WORDS.contains(word) ? 1 : 0;
            }
        }
        boolean latin = text.plain()
                                .chars()
                                .filter(letter -> letter < 0x250 && Character.isLetter(letter))
                                .count()
                        * 2
                >= text.plain().chars().filter(Character::isLetter).count();
        return latin && (words < FEWEST_WORDS || small >= LEAST_SHARE * words)
                ? ENGLISH
                : OtherLanguages.of(text.plain());
    }
}
