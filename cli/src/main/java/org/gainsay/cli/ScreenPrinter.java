package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;

/** Prints queries with their hits as JSON lines, csv or tables. */
final class ScreenPrinter {
    enum Format {
        table,
        jsonl,
        csv
    }

    private static final List<String> HIT_COLUMNS =
            List.of("source", "entry", "caption", "matched", "score", "match", "programs", "listed");

    private static final String INDENT = "    ";

    private final Format format;
    private final List<String> header;
    private final Console console;
    private final CSVPrinter csv;

    ScreenPrinter(Format format, List<String> header, Console console) {
        this.format = format;
        this.header = header;
        this.console = console;
        try {
            csv = new CSVPrinter(
                    console.out(),
                    CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            if (format == Format.csv) {
                List<String> columns = new ArrayList<>(header);
                columns.addAll(HIT_COLUMNS);
                csv.printRecord(columns);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(QueryFile.Row row, List<Hit> hits) {
        switch (format) {
            case jsonl -> console.out().println(Json.line(ScreeningJson.of(row.query(), hits, row.carried())));
            case csv -> csv(row, hits);
            case table -> table(row, hits);
        }
    }

    private void csv(QueryFile.Row row, List<Hit> hits) {
        try {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void csvRow(QueryFile.Row row, List<String> hit) throws IOException {
        List<String> cells = new ArrayList<>();
        header.forEach(column -> cells.add(row.cells().getOrDefault(column, "")));
        cells.addAll(hit);
        csv.printRecord(cells);
    }

    private void table(QueryFile.Row row, List<Hit> hits) {
        console.out().println(console.bold(row.query().name()));
        if (hits.isEmpty()) {
            console.out().println(INDENT + "nothing found");
        }
        for (List<Hit> party : HitsByParty.of(hits)) {
            lines(party.getFirst());
            party.subList(1, party.size()).forEach(this::alsoListed);
        }
        console.out().println();
    }

    /** The same party on another list: why it is meant was said above. */
    private void alsoListed(Hit hit) {
        String head = " ".repeat(10) + "also " + hit.source() + " " + hit.entry() + ", " + score(hit) + "  ";
        String programs = hit.programs().isEmpty() ? "" : ": " + String.join(" ", hit.programs());
        console.out()
                .println(INDENT
                        + head
                        + Columns.cut(
                                hit.caption() + programs, console.width() - INDENT.length() - Columns.width(head)));
    }

    /** The hit, then what the list calls it and why it is one: what was not given is left out. */
    private void lines(Hit hit) {
        String verdict = Columns.fit(hit.match() ? "match" : "", 5);
        String name = hit.matched().equals(hit.caption()) ? hit.caption() : hit.matched() + " = " + hit.caption();
        String head = score(hit) + "  " + verdict + "  " + hit.source() + " " + hit.entry() + "  ";
        console.out()
                .println(INDENT
                        + (hit.match() ? console.paint(Console.Paint.WARNED, head) : head)
                        + Columns.cut(name, console.width() - INDENT.length() - Columns.width(head)));
        List<String> notes = new ArrayList<>();
        hit.why().stream()
                .filter(reason -> reason.weight() != null)
                .forEach(reason -> notes.add(reason.part().replace('_', ' ') + ": " + reason.detail()));
        if (!hit.programs().isEmpty()) {
            notes.add("programmes: " + String.join(" ", hit.programs()));
        }
        if (hit.listed() != null) {
            notes.add("listed " + hit.listed());
        }
        String indent = INDENT + " ".repeat(15);
        for (String line : Columns.wrap(String.join("; ", notes), console.width() - indent.length())) {
            console.out().println(indent + console.dim(line));
        }
    }

    static String score(Hit hit) {
        return String.format(Locale.ROOT, "%.4f", hit.score());
    }
}
