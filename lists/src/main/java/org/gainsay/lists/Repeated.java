package org.gainsay.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/** Real files of the European Union repeat an {@code euReferenceNumber} at times; there the logical id tells entries apart. */
final class Repeated {
    private final Map<String, Integer> times = new HashMap<>();
    private final List<String> logicalIds = new ArrayList<>();

    Listing noted(Listing listing, @Nullable String logicalId) {
        times.merge(listing.entry(), 1, Integer::sum);
        logicalIds.add(Texts.orEmpty(logicalId));
        return listing;
    }

    /** Writes {@code REFERENCE/logicalId} for each entry whose reference others have too. The entries in the order noted. */
    void tellApart(List<Listing> listings) {
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = listings.get(i);
            if (times.getOrDefault(listing.entry(), 1) > 1) {
                listings.set(i, withEntry(listing, listing.entry() + "/" + logicalIds.get(i)));
            }
        }
    }

    private static Listing withEntry(Listing listing, String entry) {
        return new Listing(
                listing.source(),
                entry,
                listing.schema(),
                listing.names(),
                listing.birthDates(),
                listing.birthPlaces(),
                listing.countries(),
                listing.identifiers(),
                listing.addresses(),
                listing.positions(),
                listing.programs(),
                listing.listed(),
                listing.changed(),
                listing.reasons(),
                listing.links(),
                listing.remarks(),
                listing.facts());
    }
}
