package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.Reason;

/** Entries by Treasury's public score, which looks at the name only. */
final class OfacScreening {
    private OfacScreening() {}

    static List<Hit> of(ScreenIndex index, String query, ScreenOptions options) {
        List<Hit> hits = new ArrayList<>();
        for (int entry = 0; entry < index.entries(); entry++) {
            Listing listing = index.listing(entry);
            Name best = listing.names().getFirst();
            double most = -1;
            for (Name name : listing.names()) {
                double score = OfacScore.of(query, name.full());
                if (score > most) {
                    most = score;
                    best = name;
                }
            }
            if (most >= options.minScore() && !options.excluded().contains(EntryKey.of(listing))) {
                hits.add(hit(listing, best, most, options.threshold()));
            }
        }
        return hits.stream()
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score())
                        .thenComparing(Hit::source)
                        .thenComparing(Hit::entry))
                .limit(options.limit())
                .toList();
    }

    private static Hit hit(Listing listing, Name name, double score, double threshold) {
        return new Hit(
                listing.source(),
                listing.entry(),
                listing.schema(),
                listing.caption(),
                name.full(),
                score,
                score >= threshold,
                List.of(new Reason("name", score, "as Treasury's search scores it")),
                listing.programs(),
                listing.listed());
    }
}
