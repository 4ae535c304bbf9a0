package org.gainsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.gainsay.watch.customers.Settings;
import org.gainsay.watch.customers.WatchEntry;
import org.gainsay.watch.customers.Watching;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay watch add}: a file of customers becomes a portfolio, or the newer file of one. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Keeps the customers of a file and screens them: all the first time, later those who are new or other.",
            "The next file of the same portfolio takes the place of this one. A column id tells who is who from one"
                    + " file to the next; without it a row that says the same is the same customer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay watch add customers.csv",
            "  gainsay watch add customers-2026-11-27.csv       # the same portfolio, a day later",
            "  gainsay watch add suppliers.jsonl --name suppliers --min-score 0.6 --threshold 0.75",
            "  gainsay watch add Kunden.xlsx --name clients --map Kunde=name --map \"Kunden-Nr=id\" --map"
                    + " Geburt=birth_date"
        })
final class WatchAddCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "CUSTOMERS",
            description =
                    "csv or xlsx with a column name and, all optional, id, schema, birth_date, country, id_number,"
                            + " imo, address; or JSON lines with these keys (.jsonl).")
    private Path file = Path.of("customers.csv");

    @Option(names = "--name", paramLabel = "PORTFOLIO", description = "Which portfolio; default ${DEFAULT-VALUE}.")
    private String name = Watching.USUAL;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "A column that is called otherwise; may be given several times, and is remembered.")
    private Map<String, String> columns = new TreeMap<>();

    @Option(names = "--limit", paramLabel = "N", description = "Hits a customer, at most; default 10.")
    private @Nullable Integer limit;

    @Option(names = "--threshold", paramLabel = "X", description = "A hit is a match from here on; default 0.70.")
    private @Nullable Double threshold;

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description = "Leave out hits below this; default the threshold, so that only matches are kept.")
    private @Nullable Double minScore;

    @Option(
            names = "--queue",
            negatable = true,
            description =
                    "Each match becomes a case to be decided, see gainsay cases: so it is unless --no-queue is said.")
    private @Nullable Boolean queue;

    @Option(names = "--skip-bad-rows", description = "Leave out rows that cannot be used; else the file is refused.")
    private boolean skipBadRows;

    @Option(
            names = "--accept-shrunk",
            description =
                    "Take the file although more than a tenth of the portfolio's customers is not in it any more.")
    private boolean acceptShrunk;

    @Option(names = "--no-run", description = "Only keep the customers; gainsay watch run screens them.")
    private boolean later;

    @Mixin
    private final WatchRuns runs = new WatchRuns();

    @Mixin
    private final HomeFolder home = new HomeFolder();

    WatchAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Home opened = home.open(session)) {
            Watching watching = new Watching(opened, Ledger.LOCAL);
            Settings settings = settings(watching.settings(name).orElse(null));
            WatchEntry.Customers customers;
            try (WatchProgress progress = new WatchProgress(session.console())) {
                customers = watching.add(
                        name,
                        file,
                        new Watching.Intake(settings, skipBadRows, acceptShrunk, session.today()),
                        progress);
            }
            session.console()
                    .say(name + ": " + Statistics.counted(customers.size(), "customer") + " from " + file + ": "
                            + customers.added() + " added, " + customers.changed() + " changed, " + customers.gone()
                            + " gone");
            return later ? Program.DONE : runs.run(List.of(name), opened, session);
        }
    }

    /** What is not said stays as it was. */
    private Settings settings(@Nullable Settings before) {
        Settings known = before == null ? Settings.DEFAULT : before;
        double matches = threshold != null
                ? threshold
                : before == null && minScore != null ? Math.max(known.threshold(), minScore) : known.threshold();
        double least = minScore != null ? minScore : threshold != null ? threshold : known.minScore();
        if (least > matches) {
            throw new InputException("watch add: --min-score " + least + " would hide matches from --threshold "
                    + matches + " on; give a smaller --min-score or a larger --threshold");
        }
        return new Settings(
                columns.isEmpty() ? known.columns() : columns,
                limit == null ? known.limit() : limit,
                least,
                matches,
                queue == null ? known.queue() : queue);
    }
}
