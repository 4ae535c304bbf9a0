package org.gainsay.claims.filter;

import java.util.List;
import java.util.Locale;

/**
 * How somebody is found in an index by the keys that {@link PartyName#keysOf} gives: by an id, or by several keys together. Immutable.
 *
 * @param id enough by itself
 * @param together enough if all are there
 */
public record Lookup(String id, List<String> together) {
    private static final String ID = "#";

    public Lookup {
        together = List.copyOf(together);
    }

    /** The key of an id: that of a party over the home, or {@code SOURCE:ENTRY}. */
    public static String ofId(String id) {
        return ID + id.toLowerCase(Locale.ROOT);
    }
}
