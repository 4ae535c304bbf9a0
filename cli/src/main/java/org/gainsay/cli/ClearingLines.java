package org.gainsay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;

/**
 * Lines for a cleared-names file: whoever clears keeps those of false alarms and writes the reason, without which a line is
 * refused.
 */
final class ClearingLines {
    /** Where no such lines are asked for. */
    static final ClearingLines NONE = new ClearingLines(Map.of(), entry -> "", LocalDate.EPOCH);

    private final Map<EntryKey, Integer> entries;
    private final IntFunction<String> fingerprints;
    private final LocalDate today;

    private ClearingLines(Map<EntryKey, Integer> entries, IntFunction<String> fingerprints, LocalDate today) {
        this.entries = entries;
        this.fingerprints = fingerprints;
        this.today = today;
    }

    static ClearingLines of(ScreenIndex index, LocalDate today) {
        return new ClearingLines(index.entriesByKey(), entry -> Fingerprint.of(index.listing(entry)), today);
    }

    /** One line a hit, with the cells of {@link Clearing#COLUMNS}; each holds for the query's name only. */
    List<List<String>> of(Query query, List<Hit> hits) {
        return hits.stream()
                .map(hit ->
                        List.of(hit.source(), hit.entry(), query.name(), "", today.toString(), "", fingerprint(hit)))
                .toList();
    }

    private String fingerprint(Hit hit) {
        Integer entry = entries.get(new EntryKey(hit.source(), hit.entry()));
        return entry == null ? "" : fingerprints.apply(entry);
    }
}
