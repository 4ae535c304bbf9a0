package org.gainsay.claims;

import java.util.Locale;
import org.gainsay.model.Party;

/** What people call a party in a line: "Russia", "North Korea", "Weida Power". */
public final class ShortName {
    private ShortName() {}

    public static String of(Party party) {
        return party.country() == null ? party.name() : ofState(party.country());
    }

    /** A state by its alpha-2 code, in whatever case. */
    public static String ofState(String country) {
        return Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
    }
}
