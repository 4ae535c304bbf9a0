package org.gainsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVPrinter;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.screen.EntryKey;
import org.gainsay.watch.customers.HitChange;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.Portfolio.Standing;
import org.gainsay.watch.customers.Watching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gainsay watch hits}: what was found, as it is now. */
@Command(
        name = "hits",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Shows the hits of portfolios as they are now, best first for each customer, and what was decided.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch hits --new                 # new since the run before the last one",
            "  gainsay watch hits --since 2026-11-01 --open",
            "  gainsay watch hits --customer C-1042",
            "  gainsay watch hits --format csv > hits.csv"
        })
final class WatchHitsCommand implements Callable<Integer> {
    /** What a table has room for in the memory of those who read it. */
    enum Format {
        table,
        jsonl,
        csv
    }

    private final Session session;

    @Option(names = "--name", paramLabel = "PORTFOLIO", description = "Which portfolio; else all of them.")
    private List<String> names = List.of();

    @Option(names = "--customer", paramLabel = "ID", description = "Of this customer alone.")
    private @Nullable String customer;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "New or changed since the beginning of that day (UTC).")
    private @Nullable String since;

    @Option(names = "--new", description = "New alone: since --since, else in the last run.")
    private boolean news;

    @Option(names = "--open", description = "Matches alone that nobody has decided, or that have changed since.")
    private boolean open;

    @Option(names = "--format", description = "table for people (default), jsonl or csv.")
    private Format format = Format.table;

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchHitsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.existing(session)) {
            Watching watching = new Watching(opened, Ledger.LOCAL);
            List<String> portfolios = names.isEmpty() ? watching.portfolios() : names;
            switch (format) {
                case jsonl ->
                    each(portfolios, opened, hit -> session.console().out().println(Json.line(WatchCells.json(hit))));
                case csv -> csv(portfolios, opened);
                case table -> table(portfolios, opened);
            }
        }
        return Program.DONE;
    }

    private void csv(List<String> portfolios, Home opened) {
        try {
            CSVPrinter csv = CsvRows.printer(session.console());
            csv.printRecord(WatchCells.COLUMNS);
            each(portfolios, opened, hit -> {
                try {
                    csv.printRecord(WatchCells.of(hit));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(List<String> portfolios, Home opened) {
        Table table = new Table("customer", "name", "score", "list", "entry", "listed as", "why", "found", "case")
                .naming("name");
        each(
                portfolios,
                opened,
                hit -> table.row(
                        hit.found().entry().customer(),
                        hit.found().entry().query().path("name").asString(""),
                        WatchCells.score(hit),
                        hit.hit().path("source").asString(""),
                        hit.hit().path("entry").asString(""),
                        WatchCells.listedAs(hit),
                        CaseJson.why(hit.hit()),
                        WatchCells.day(hit.found().at()),
                        WatchCells.standing(hit)));
        if (table.isEmpty()) {
            session.console().out().println("nothing found");
        } else {
            table.print(session.console(), "");
        }
    }

    private void each(List<String> portfolios, Home opened, Consumer<Standing> print) {
        Watching watching = new Watching(opened, Ledger.LOCAL);
        for (String name : portfolios) {
            Portfolio portfolio = watching.portfolio(name);
            Predicate<Standing> wanted = wanted(portfolio, opened);
            Consumer<Standing> chosen = hit -> {
                if (wanted.test(hit)) {
                    print.accept(hit);
                }
            };
            if (customer == null) {
                portfolio.standing(chosen);
            } else {
                portfolio.standing(customer).forEach(chosen);
            }
        }
    }

    private Predicate<Standing> wanted(Portfolio portfolio, Home opened) {
        Predicate<Standing> wanted = hit -> !open || hit.isOpen();
        if (since == null && !news) {
            return wanted;
        }
        long after = since == null
                ? portfolio.beforeLastRun()
                : opened.ledger().firstSince(day(since).atStartOfDay().toInstant(ZoneOffset.UTC)) - 1;
        Map<String, Map<EntryKey, HitChange.Kind>> changes = portfolio.since(after);
        return wanted.and(hit -> {
            HitChange.Kind kind = changes.getOrDefault(hit.found().entry().customer(), Map.of())
                    .get(new EntryKey(
                            hit.hit().path("source").asString(""),
                            hit.hit().path("entry").asString("")));
            return kind == HitChange.Kind.NEW || (!news && kind == HitChange.Kind.CHANGED);
        });
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InputException("--since " + text + ": no day; write 2026-11-26", e);
        }
    }
}
