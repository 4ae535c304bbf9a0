package org.gainsay.screen;

import org.gainsay.model.Listing;

/** Which entry of which list: {@code un_sc}, {@code QDi.017}. */
public record EntryKey(String source, String entry) {
    /** The key of a listing. */
    public static EntryKey of(Listing listing) {
        return new EntryKey(listing.source(), listing.entry());
    }
}
