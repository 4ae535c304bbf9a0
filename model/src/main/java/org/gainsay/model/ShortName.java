package org.gainsay.model;

import java.util.Locale;

/** What people call a party in a line: "Russia", "North Korea", "Weida Power". */
public final class ShortName {
    private ShortName() {}

    public static String of(Party party) {
        return party.country() == null ? party.name() : ofState(party.country());
    }

    /** What fills a role: a party's short name, else the value itself. */
    public static String of(ClaimFiller filler) {
        if (filler.country() != null) {
            return ofState(filler.country());
        }
        return filler.name() == null ? filler.value() : filler.name();
    }

    /** A state by its alpha-2 code, in whatever case. */
    public static String ofState(String country) {
        return Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
    }
}
