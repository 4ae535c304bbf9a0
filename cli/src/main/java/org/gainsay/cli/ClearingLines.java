package org.gainsay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;

/**
 * Lines for a cleared-names file: whoever clears keeps those of false alarms and writes the reason, without which a line is
 * refused.
 */
final class ClearingLines {
    /** Those of the file, and after them what a person needs to decide; they are not read again. */
    static final List<String> COLUMNS = Stream.concat(
                    Clearing.COLUMNS.stream(), Stream.of("listed_name", "score", "match"))
            .toList();

    private final HitListings listings;
    private final LocalDate today;

    ClearingLines(HitListings listings, LocalDate today) {
        this.listings = listings;
        this.today = today;
    }

    /** One line a hit, with the cells of {@link #COLUMNS}; each holds for the query's name only. */
    List<List<String>> of(Query query, List<Hit> hits) {
        return hits.stream()
                .map(hit -> List.of(
                        hit.source(),
                        hit.entry(),
                        query.name(),
                        "",
                        today.toString(),
                        "",
                        listings.of(hit).map(Fingerprint::of).orElse(""),
                        hit.caption(),
                        ScreenPrinter.score(hit),
                        Boolean.toString(hit.match())))
                .toList();
    }
}
