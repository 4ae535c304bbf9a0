package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.desk.SourceJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Reprint;
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
        footer = {
            "  gainsay sources",
            "  gainsay sources --limit 50 --offset 50         # the second page",
            "  gainsay sources --format csv > sources.csv"
        })
final class SourcesCommand implements Callable<Integer> {
    enum Format {
        table,
        jsonl,
        csv
    }

    private final Session session;

    @Mixin
    private final Paging paging = new Paging();

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
            Function<Shelved, ObjectNode> line = article -> SourceJson.of(article, copies.get(article.id()));
            switch (format) {
                case table -> table(articles.toList(), line);
                case jsonl ->
                    paging.of(articles)
                            .map(line)
                            .forEach(json -> session.console().out().println(Json.line(json)));
                case csv ->
                    CsvRows.print(
                            SourceJson.KEYS,
                            paging.of(articles).map(line),
                            json -> cells(json, SourceJson.KEYS),
                            session.console());
            }
        }
        session.console().out().flush();
        return Program.DONE;
    }

    private void table(List<Shelved> all, Function<Shelved, ObjectNode> line) {
        Console console = session.console();
        if (all.isEmpty()) {
            console.out().println("no articles; gainsay read FILE|DIR|URL keeps some");
            return;
        }
        List<Shelved> page = paging.of(all);
        if (!page.isEmpty()) {
            Table table = new Table("article", "published", "publisher", "title", "copy of", "shared")
                    .naming("title")
                    .counting("shared");
            for (Shelved article : page) {
                List<String> cells = cells(
                        line.apply(article),
                        List.of("article", "published", "publisher", "title", "reprint_of", "shared"));
                table.row(cells.toArray(String[]::new));
            }
            table.print(console, "");
            console.out().println();
        }
        console.out().println(console.dim(paging.part("article", page.size(), all.size())));
    }

    private static List<String> cells(ObjectNode line, List<String> keys) {
        List<String> cells = new ArrayList<>();
        keys.forEach(key -> cells.add(
                Objects.requireNonNullElse(line.get(key), Json.object()).asString("")));
        return cells;
    }
}
