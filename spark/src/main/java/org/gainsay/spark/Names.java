package org.gainsay.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a row of names: the line that {@code gainsay screen --format jsonl} prints for it, or the entry that a ledger would have of it.
 *
 * @param bodies what entries of the ledger say of lists and options; null where the lines are wanted
 */
record Names(
        Given given,
        int limit,
        double minScore,
        double threshold,
        String algorithm,
        ShippedIndex index,
        @Nullable ScreeningBodies bodies)
        implements Outcome.Work<Cells> {

    /**
     * What holds for rows that do not say it themselves.
     *
     * @param today nobody was born after it
     */
    record Given(@Nullable Schema schema, List<String> countries, LocalDate today) implements Serializable {
        Query query() {
            return new Query("", "", schema, null, countries, null, null, null);
        }
    }

    static Names of(Given given, ScreenOptions options, ShippedIndex.Made lists, ResultFormat format) {
        return new Names(
                given,
                options.limit(),
                options.minScore(),
                options.threshold(),
                options.algorithm().label(),
                lists.index(),
                format == ResultFormat.ledger ? ScreeningBodies.on(lists.editions()) : null);
    }

    @Override
    public Outcome of(Place place, Cells row) {
        if (row.fault() != null) {
            return Outcome.failed(row.fault());
        }
        if (row.cells().stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
            return Outcome.failed(new Fault(row.where(), "the row is not UTF-8; save the file as UTF-8"));
        }
        QueryFile.Row query;
        try {
            query = QueryFile.query(
                    row.header(), row.cells(), row.where(), place.number(), given.query(), given.today());
        } catch (InputException e) {
            return Outcome.failed(Fault.of(String.valueOf(e.getMessage()), row.where()));
        }
        ScreenOptions options = new ScreenOptions(limit, minScore, threshold, Algorithms.named(algorithm), Set.of());
        List<Hit> hits = index.screener().screen(query.query(), options);
        return Outcome.of(
                line(query, options, hits),
                hits.stream().anyMatch(Hit::match),
                query.doubts().stream()
                        .map(doubt -> Fault.of(doubt, row.where()))
                        .toList());
    }

    private String line(QueryFile.Row row, ScreenOptions options, List<Hit> hits) {
        return bodies == null
                ? Json.line(ScreeningJson.of(row.query(), hits, row.carried()))
                : bodies.line(row.query(), options, hits);
    }
}
