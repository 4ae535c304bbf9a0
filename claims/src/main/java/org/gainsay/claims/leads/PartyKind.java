package org.gainsay.claims.leads;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Labelled;
import org.gainsay.model.Schema;

/** What unnamed parties are, by the word that a text has for them, and what list entries can be that. */
@SuppressWarnings("ImmutableEnumChecker") // both sets are unmodifiable copies
enum PartyKind implements Labelled {
    COMPANIES(
            EnumSet.of(Schema.COMPANY, Schema.ORGANIZATION, Schema.PUBLIC_BODY, Schema.LEGAL_ENTITY),
            "company firm bank entity organisation organization business manufacturer maker producer supplier trader shipbroker broker "
                    + "factory plant institute agency body fund insurer airline shipyard contractor"),
    PEOPLE(
            EnumSet.of(Schema.PERSON, Schema.LEGAL_ENTITY),
            "person people individual executive official citizen businessman businessmen officer general commander director member man men "
                    + "woman women"),
    VESSELS(EnumSet.of(Schema.VESSEL), "vessel ship tanker freighter boat"),
    AIRCRAFT(EnumSet.of(Schema.AIRPLANE), "aircraft plane jet");

    private final Set<Schema> schemas;
    private final Set<String> words;

    PartyKind(Set<Schema> schemas, String words) {
        this.schemas = Set.copyOf(schemas);
        this.words = Set.copyOf(List.of(words.split(" ", -1)));
    }

    boolean has(Schema schema) {
        return schemas.contains(schema);
    }

    /** The kind of the first word that says one, in the singular or in the plural. */
    static Optional<PartyKind> in(String text) {
        return Pattern.compile("[^\\p{L}]+")
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .flatMap(word -> of(word).stream())
                .findFirst();
    }

    private static Optional<PartyKind> of(String word) {
        for (PartyKind kind : values()) {
            if (kind.words.contains(word)
                    || kind.words.contains(word.replaceFirst("s$", ""))
                    || kind.words.contains(word.replaceFirst("ies$", "y"))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
