package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.screen.Comparison;
import org.gainsay.screen.ScreenOptions;
import tools.jackson.databind.node.ObjectNode;

/** Prints pairs of names with their scores as csv, as JSON lines or as tables of reasons. */
final class PairPrinter {
    private final CompareCommand.Format format;
    private final List<String> header;
    private final Console console;
    private final CSVPrinter csv;

    /** @param header the columns of the pairs' file */
    PairPrinter(CompareCommand.Format format, List<String> header, Console console) {
        this.format = format;
        this.header = header;
        this.console = console;
        try {
            csv = CsvRows.printer(console);
            if (format == CompareCommand.Format.csv) {
                csv.printRecord(and(header, "score", "match"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints one pair.
     *
     * @param cells of its row, under the header
     * @param names the two
     */
    void print(List<String> cells, List<String> names, Comparison comparison) {
        switch (format) {
            case csv -> {
                try {
                    csv.printRecord(and(cells, score(comparison), Boolean.toString(isMatch(comparison))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case jsonl -> console.out().println(Json.line(json(cells, comparison)));
            case table -> {
                console.out()
                        .println(score(comparison)
                                + (isMatch(comparison) ? "  match  " : "  no match  ")
                                + console.bold(String.join(" : ", names)));
                WhyLines.print(comparison.why(), comparison.score(), console, "    ");
            }
        }
    }

    private ObjectNode json(List<String> cells, Comparison comparison) {
        ObjectNode json = Json.object();
        for (int column = 0; column < cells.size(); column++) {
            String heading = header.get(column).strip();
            json.put(heading.isEmpty() ? "column " + (column + 1) : heading, cells.get(column));
        }
        json.put("score", comparison.score());
        json.put("match", isMatch(comparison));
        json.set("why", ScreeningJson.why(comparison.why()));
        return json;
    }

    private static List<String> and(List<String> cells, String... more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }

    private static String score(Comparison comparison) {
        return String.format(Locale.ROOT, "%.4f", comparison.score());
    }

    private static boolean isMatch(Comparison comparison) {
        return comparison.score() >= ScreenOptions.DEFAULT.threshold();
    }
}
