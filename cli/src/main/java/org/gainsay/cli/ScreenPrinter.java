package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;

/** Prints queries with their hits as JSON lines, as csv, as tables or as lines of a cleared-names file. */
final class ScreenPrinter {
    enum Format {
        table,
        jsonl,
        csv,
        exclude
    }

    private static final List<String> HIT_COLUMNS =
            List.of("source", "entry", "caption", "matched", "score", "match", "programs", "listed");

    private static final int ONE = 10_000;

    private final Format format;
    private final HitTable table;
    private final ClearingLines clearings;
    private final Console console;
    private final CSVPrinter csv;

    /** @param header the columns of the queries' file */
    ScreenPrinter(Format format, List<String> header, HitTable table, ClearingLines clearings, Console console) {
        this.format = format;
        this.table = table;
        this.clearings = clearings;
        this.console = console;
        try {
            csv = CsvRows.printer(console);
            if (format == Format.csv) {
                List<String> columns = new ArrayList<>(header);
                columns.addAll(HIT_COLUMNS);
                csv.printRecord(columns);
            } else if (format == Format.exclude) {
                csv.printRecord(ClearingLines.COLUMNS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param cut whether the limit cut matches off */
    void print(QueryFile.Row row, List<Hit> hits, boolean cut) {
        try {
            switch (format) {
                case jsonl -> console.out().println(Json.line(ScreeningJson.of(row.query(), hits, row.carried())));
                case csv -> csv(row, hits);
                case table -> table.print(row.query(), hits, cut);
                case exclude -> csv.printRecords(clearings.of(row.query(), hits));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void csv(QueryFile.Row row, List<Hit> hits) throws IOException {
        if (hits.isEmpty()) {
            csvRow(row, HIT_COLUMNS.stream().map(column -> "").toList());
        }
        for (Hit hit : hits) {
            csvRow(
                    row,
                    Arrays.asList(
                            hit.source(),
                            hit.entry(),
                            hit.caption(),
                            hit.matched(),
                            score(hit),
                            Boolean.toString(hit.match()),
                            String.join(" | ", hit.programs()),
                            hit.listed() == null ? "" : hit.listed().toString()));
        }
    }

    private void csvRow(QueryFile.Row row, List<String> hit) throws IOException {
        List<String> cells = new ArrayList<>(row.cells());
        cells.addAll(hit);
        csv.printRecord(cells);
    }

    /** With four decimals; a formatter would take longer than all else of the line. */
    static String score(Hit hit) {
        long units = Math.round(hit.score() * ONE);
        return units / ONE + "." + Long.toString(ONE + units % ONE).substring(1);
    }
}
