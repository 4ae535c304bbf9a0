package org.gainsay.read.parties;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is, as the text says it: {@code US National Security Council spokesman}.
 *
 * @param range where it stands, without an article
 * @param words as written
 * @param country of the office, alpha-2 in lower case, where its words name one
 * @param body whom it serves, where that is no state
 */
record Office(
        Range range,
        String words,
        @Nullable String country,
        @Nullable Party body) {
    private static final Set<String> FIELDS = Set.of(
            "foreign",
            "defence",
            "interior",
            "finance",
            "justice",
            "trade",
            "prime",
            "vice",
            "deputy",
            "transport",
            "energy",
            "health",
            "information",
            "un",
            "state",
            "press",
            "military",
            "treasury",
            "first",
            "home",
            "communications",
            "water",
            "economy",
            "oil");

    /** Whether a later description such as {@code the minister} can mean the holder of this office. */
    boolean fits(String description) {
        Set<String> mine = heads(words);
        Set<String> theirs = heads(description);
        if (theirs.isEmpty() || mine.stream().noneMatch(theirs::contains)) {
            return false;
        }
        Set<String> wanted = fields(description);
        Set<String> have = fields(words);
        return wanted.isEmpty()
                || have.isEmpty()
                || wanted.stream().anyMatch(have::contains)
                || wanted.equals(Set.of("un"));
    }

    /** Whether it only says whose relative or friend somebody is. */
    boolean isKinship() {
        return words.toLowerCase(Locale.ROOT)
                .matches(
                        "(?s).*\\b(?:wife|husband|son|daughter|brother|sister|father|mother|widow|partner|colleague|predecessor|successor)");
    }

    /** The nouns of an office, with those that mean the same made one. */
    static Set<String> heads(String words) {
        Set<String> heads = new TreeSet<>();
        for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
            if (!Lexicon.isOffice(word) || FIELDS.contains(word)) {
                continue;
            }
            heads.add(
                    switch (word) {
                        case "spokesman", "spokeswoman", "spokesperson" -> "spokesman";
                        case "premier" -> "minister";
                        case "envoy", "ambassador", "representative" -> "ambassador";
                        case "gen" -> "general";
                        case "col" -> "colonel";
                        case "lt" -> "lieutenant";
                        case "adm" -> "admiral";
                        case "sen" -> "senator";
                        case "chief", "head", "director", "leader", "commander" -> word;
                        default -> word;
                    });
        }
        return heads;
    }

    private static Set<String> fields(String words) {
        Set<String> found = new TreeSet<>();
        for (String word :
                words.toLowerCase(Locale.ROOT).replace("defense", "defence").split("[^\\p{L}-]+", -1)) {
            if (FIELDS.contains(word) && !word.equals("state") && !word.equals("first") && !word.equals("press")) {
                found.add(word);
            }
        }
        return found;
    }
}
