package org.gainsay.read.parties;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;

/** One party of an article while its names are being gathered. Compared by identity; used by one thread. */
final class Party {
    private static final int MOST_NAMES = 100;

    private String name;
    private final Schema schema;
    private @Nullable String country;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Office> offices = new ArrayList<>();
    private boolean female;
    private boolean male;

    Party(String name, Schema schema, @Nullable String country) {
        this.name = name;
        this.schema = schema;
        this.country = country;
        names.add(name);
    }

    String name() {
        return name;
    }

    Schema schema() {
        return schema;
    }

    boolean isPerson() {
        return schema == Schema.PERSON;
    }

    @Nullable String country() {
        return country;
    }

    /** Names in the text, the canonical one first. */
    Set<String> names() {
        return names;
    }

    List<Office> offices() {
        return offices;
    }

    /** Whether that is new; only a roster calls this, which must know every name. */
    boolean alsoCalled(String other) {
        boolean unknown = names.size() < MOST_NAMES && names.add(other);
        if (isPerson() && other.split(" ", -1).length > name.split(" ", -1).length) {
            name = other;
        }
        return unknown;
    }

    /** Takes the first country that is told; later ones are of a visit or of a counterpart more often than not. */
    void of(@Nullable String state) {
        if (country == null) {
            country = state;
        }
    }

    void holds(Office office) {
        offices.add(office);
        of(office.country());
        String words = " " + office.words().toLowerCase(Locale.ROOT) + " ";
        female |= words.matches(
                ".*(?:woman|mrs|ms|miss|dame|queen|princess|wife|daughter|sister|mother|widow|baroness|lady)\\b.*");
        male |= words.matches(
                ".*(?:spokesman|chairman|businessman|congressman| mr| sir| king| prince| husband| son| brother| father|lord)\\b.*");
    }

    /** Whether it is a person with an office that a state gives. */
    boolean isInOffice() {
        return isPerson() && offices.stream().anyMatch(Office::servesItsState);
    }

    void isCalled(String pronoun) {
        female |= pronoun.startsWith("she") || pronoun.startsWith("her");
        male |= pronoun.equals("he") || pronoun.startsWith("hi");
    }

    boolean canBe(String pronoun) {
        boolean she = pronoun.startsWith("she") || pronoun.startsWith("her");
        return she ? !male || female : !female || male;
    }

    /** Last word of the name, or the first where family names stand there. */
    String surname() {
        String[] parts = name.split(" ", -1);
        boolean familyFirst = parts.length > 1 && parts.length < 4 && Lexicon.FAMILY_FIRST.contains(parts[0]);
        return familyFirst ? parts[0] : parts[parts.length - 1];
    }
}
