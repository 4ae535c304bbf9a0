package org.gainsay.cli;

import java.util.Map;
import java.util.Optional;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;
import org.jspecify.annotations.Nullable;

/** The whole entries of hits. Looks them up only when one is asked for; for one thread. */
final class HitListings {
    private final @Nullable ScreenIndex index;
    private @Nullable Map<EntryKey, Integer> entries;

    private HitListings(@Nullable ScreenIndex index) {
        this.index = index;
    }

    static HitListings of(ScreenIndex index) {
        return new HitListings(index);
    }

    /** Where the lists are not at hand. */
    static HitListings none() {
        return new HitListings(null);
    }

    Optional<Listing> of(Hit hit) {
        if (index == null) {
            return Optional.empty();
        }
        if (entries == null) {
            entries = index.entriesByKey();
        }
        return Optional.ofNullable(entries.get(new EntryKey(hit.source(), hit.entry())))
                .map(index::listing);
    }
}
