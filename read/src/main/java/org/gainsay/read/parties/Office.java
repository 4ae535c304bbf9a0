package org.gainsay.read.parties;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is, as the text says it: {@code US National Security Council spokesman}.
 *
 * @param range where it stands, without an article
 * @param words as written
 * @param country of the office, alpha-2 in lower case, where its words name one
 * @param body whom it serves, where that is no state
 * @param kind of these words
 */
record Office(
        Range range,
        String words,
        @Nullable String country,
        @Nullable Party body,
        Kind kind) {
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

    /** Who fights a state or stands against its rulers: where they are says nothing of whom they serve. */
    private static final Pattern REBELS = Pattern.compile(
            "(?<!anti-)\\b(?:rebels?|insurgents?|militants?|militias?|separatists?|guerrillas?|jihadists?|opposition|dissidents?|exiled?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What somebody is without any office: a state named with it tells where somebody is from, not whom he serves. */
    private static final Set<String> OCCUPATIONS = Set.of(
            "analyst",
            "researcher",
            "expert",
            "economist",
            "historian",
            "editor",
            "journalist",
            "correspondent",
            "reporter",
            "activist",
            "dissident",
            "preacher",
            "oligarch",
            "businessman",
            "businesswoman",
            "businesspeople",
            "industrialist",
            "engineer",
            "owner",
            "founder",
            "opponent",
            "rival");

    Office(Range range, String words, @Nullable String country, @Nullable Party body) {
        this(range, words, country, body, Kind.of(words));
    }

    /** Whether a later description such as {@code the minister} can mean the holder of this office. */
    boolean fits(Kind wanted) {
        return kind.fits(wanted);
    }

    /** Whether words describe somebody who speaks for rebels or an opposition, not for the state in which they are. */
    static boolean isOfRebels(String words) {
        return REBELS.matcher(words).find();
    }

    /** Whether its holder speaks for the state that is named with it: not a Russian businessman, nor the leader of the opposition. */
    boolean servesItsState() {
        boolean occupation = !kind.heads().isEmpty() && OCCUPATIONS.containsAll(kind.heads());
        return !occupation && !isOfRebels(words);
    }

    /** Whom its holder serves; null for a Russian businessman. */
    @Nullable Party served() {
        boolean named = body != null && body.schema() == Schema.COUNTRY;
        boolean ofRebels = country != null && isOfRebels(words);
        return ofRebels || (named && !servesItsState()) ? null : body;
    }

    /** Whether it only says whose relative or friend somebody is. */
    boolean isKinship() {
        return words.toLowerCase(Locale.ROOT)
                .matches(
                        "(?s).*\\b(?:wife|husband|son|daughter|brother|sister|father|mother|widow|partner|colleague|predecessor|successor)");
    }

    /** What an office is, in words that can be compared. */
    record Kind(Set<String> heads, Set<String> fields) {
        static Kind of(String words) {
            return new Kind(headsOf(words), fieldsOf(words));
        }

        boolean fits(Kind wanted) {
            return !Collections.disjoint(heads, wanted.heads)
                    && (wanted.fields.isEmpty()
                            || fields.isEmpty()
                            || !Collections.disjoint(fields, wanted.fields)
                            || wanted.fields.equals(Set.of("un")));
        }
    }

    /** The nouns of an office, with those that mean the same made one. */
    private static Set<String> headsOf(String words) {
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

    private static Set<String> fieldsOf(String words) {
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
