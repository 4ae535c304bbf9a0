package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.format.Json;
import tools.jackson.databind.node.ObjectNode;

/** Prints what was found and what alarmed at each threshold: tables for people, or a row a figure. */
final class FiguresPrinter {
    enum Format {
        table,
        csv,
        jsonl
    }

    private static final String INDENT = "    ";

    private final Format format;
    private final Console console;

    FiguresPrinter(Format format, Console console) {
        this.format = format;
        this.console = console;
    }

    void print(List<SetFigures> figures) {
        switch (format) {
            case table -> figures.forEach(this::table);
            case csv -> csv(figures);
            case jsonl -> figures.forEach(this::jsonl);
        }
        console.out().flush();
    }

    private void table(SetFigures figures) {
        Tally all = figures.all();
        console.out()
                .println(console.bold(figures.name()) + "  "
                        + (figures.isOfPairs()
                                ? all.positives() + " pairs of one party, " + all.negatives() + " of two"
                                : all.positives() + " names that are listed, " + all.negatives() + " that are not"));
        List<String> headings = new ArrayList<>(List.of("", "", "of"));
        Tally.THRESHOLDS.forEach(threshold -> headings.add(threshold(threshold).substring(1)));
        Table table = new Table(headings.toArray(String[]::new))
                .counting(headings.subList(2, headings.size()).toArray(String[]::new));
        figures.tallies().forEach((group, tally) -> {
            if (tally.positives() > 0) {
                row(table, group.label(), "found %", tally.positives(), at -> decimal(100 * tally.foundShare(at)));
            }
            if (tally.negatives() > 0) {
                String label = tally.positives() > 0 ? "" : group.label();
                row(table, label, "alarms ‰", tally.negatives(), at -> decimal(tally.alarmsPerThousand(at)));
            }
            if (figures.isOfPairs()) {
                row(table, "", "F1 %", tally.positives() + tally.negatives(), at -> decimal(100 * tally.f1(at)));
            }
        });
        table.print(console, INDENT);
        console.out().println();
    }

    private static void row(Table table, String group, String figure, int of, IntFunction<String> cell) {
        List<String> cells = new ArrayList<>(List.of(group, figure, Integer.toString(of)));
        for (int at = 0; at < Tally.THRESHOLDS.size(); at++) {
            cells.add(cell.apply(at));
        }
        table.row(cells.toArray(String[]::new));
    }

    private void csv(List<SetFigures> figures) {
        try {
            CSVPrinter csv = CsvRows.printer(console);
            csv.printRecord("set", "by", "value", "threshold", "positives", "found", "negatives", "alarms", "f1");
            for (SetFigures set : figures) {
                for (var each : set.tallies().entrySet()) {
                    CaseGroup group = each.getKey();
                    Tally tally = each.getValue();
                    for (int at = 0; at < Tally.THRESHOLDS.size(); at++) {
                        csv.printRecord(
                                set.name(),
                                group.by(),
                                group.label(),
                                threshold(Tally.THRESHOLDS.get(at)),
                                tally.positives(),
                                tally.found(at),
                                tally.negatives(),
                                tally.alarms(at),
                                set.isOfPairs() ? String.format(Locale.ROOT, "%.4f", tally.f1(at)) : "");
                    }
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void jsonl(SetFigures figures) {
        figures.tallies().forEach((group, tally) -> {
            for (int at = 0; at < Tally.THRESHOLDS.size(); at++) {
                ObjectNode json = Json.object();
                json.put("set", figures.name());
                json.put("by", group.by().name());
                json.put("value", group.label());
                json.put("threshold", Tally.THRESHOLDS.get(at));
                json.put("positives", tally.positives());
                json.put("found", tally.found(at));
                json.put("negatives", tally.negatives());
                json.put("alarms", tally.alarms(at));
                if (figures.isOfPairs()) {
                    json.put("f1", Math.round(1e4 * tally.f1(at)) / 1e4);
                }
                console.out().println(Json.line(json));
            }
        });
    }

    static String threshold(double threshold) {
        return String.format(Locale.ROOT, "%.2f", threshold);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
