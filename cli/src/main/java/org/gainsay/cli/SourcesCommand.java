package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gainsay sources}: the articles of the home, and which of them are copies of one text. */
@Command(
        name = "sources",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lists the articles that were read, a line each in order of their ids: what was said of them, and of which "
                        + "other one they are a copy, with the part of the shorter text that stands in the other.",
        footerHeading = "%nExamples:%n",
        footer = {"  gainsay sources", "  gainsay sources --format csv > sources.csv"})
final class SourcesCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl,
        csv
    }

    private static final List<String> KEYS =
            List.of("article", "file", "sha256", "title", "publisher", "published", "url", "reprint_of", "shared");

    private final Session session;

    @Option(names = "--format", description = "table for people (default), jsonl or csv.")
    private Format format = Format.table;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    SourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session);
                Stream<Shelved> articles = opened.shelf().all()) {
            Map<String, Reprint> copies = opened.copies(new CopiedText()).all();
            Stream<ObjectNode> lines = articles.map(article -> line(article, copies.get(article.id())));
            switch (format) {
                case table -> table(lines.toList());
                case jsonl -> lines.forEach(line -> session.console().out().println(Json.line(line)));
                case csv -> csv(lines);
            }
        }
        session.console().out().flush();
        return Program.DONE;
    }

    private static ObjectNode line(Shelved article, @Nullable Reprint copy) {
        Double shared = copy == null ? null : copy.shared();
        return Json.object()
                .put("article", article.id())
                .put("file", article.file())
                .put("sha256", article.sha256())
                .put("title", article.metadata().title())
                .put("publisher", article.metadata().publisher())
                .put("published", article.metadata().published())
                .put("url", article.metadata().url())
                .put("reprint_of", copy == null ? null : copy.original())
                .put("shared", shared == null ? null : rounded(shared));
    }

    private static BigDecimal rounded(double part) {
        return BigDecimal.valueOf(part).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private void csv(Stream<ObjectNode> lines) {
        try {
            CSVPrinter csv = new CSVPrinter(
                    session.console().out(),
                    CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
            csv.printRecord(KEYS);
            Consumer<ObjectNode> print = line -> {
                try {
                    csv.printRecord(cells(line, KEYS));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            lines.forEach(print);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(List<ObjectNode> lines) {
        Table table = new Table("article", "published", "publisher", "title", "copy of", "shared");
        for (ObjectNode line : lines) {
            List<String> cells =
                    cells(line, List.of("article", "published", "publisher", "title", "reprint_of", "shared"));
            table.row(cells.toArray(String[]::new));
        }
        if (table.isEmpty()) {
            session.console().out().println("no articles; gainsay read FILE|DIR|URL keeps some");
        } else {
            table.print(session.console(), "");
        }
    }

    private static List<String> cells(ObjectNode line, List<String> keys) {
        List<String> cells = new ArrayList<>();
        keys.forEach(key -> cells.add(
                Objects.requireNonNullElse(line.get(key), Json.object()).asString("")));
        return cells;
    }
}
