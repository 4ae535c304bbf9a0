package org.gainsay.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.BirthDates;
import org.gainsay.desk.Keeping;
import org.gainsay.desk.ListIndex;
import org.gainsay.desk.ListWarnings;
import org.gainsay.desk.QueryFile;
import org.gainsay.desk.SideBySide;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gainsay screen}: names in, list entries that they may mean out. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Screens names against official lists and says why each hit is one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  gainsay screen --name \"Qods Aviation\"",
            "  gainsay screen --name \"Sergei Shoigu\" --birth-date 1955-05-21 --country ru",
            "  gainsay screen --name \"Qods Aviation\" --explain",
            "  gainsay screen customers.csv --format csv > hits.csv",
            "  gainsay screen customers.csv --queue    # each match is a case: gainsay cases",
            "  gainsay screen customers.xlsx --list un_sc=consolidated.xml.gz --fail-on-match",
            "",
            "Clearing false alarms: keep those lines of cleared.csv that are, write a reason into each, and hand it in:",
            "  gainsay screen customers.csv --format exclude > cleared.csv",
            "  gainsay screen customers.csv --exclude cleared.csv"
        })
final class ScreenCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            paramLabel = "QUERIES.csv",
            arity = "0..1",
            description =
                    "csv or xlsx with a column name and, all optional, id, schema, birth_date, country, id_number, imo, "
                            + "address; others are carried through. - is csv on standard input.")
    private @Nullable String file;

    @Option(names = "--name", paramLabel = "NAME", description = "Screen this one name.")
    private @Nullable String name;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description = "Person, Organization, Company, Vessel or Airplane; of a file, for rows that do not say.")
    private String schema = "";

    @Option(names = "--birth-date", paramLabel = "D", description = "1962-11-23, 1962-11 or 1962.")
    private @Nullable String birthDate;

    @Option(
            names = "--country",
            paramLabel = "C",
            description = "Alpha-2 code or name, ';' between several; of a file, for rows that do not say.")
    private String country = "";

    @Option(names = "--id-number", paramLabel = "N", description = "Passport, tax or registration number.")
    private @Nullable String idNumber;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Hits a query, at most; default 10.")
    private int limit = ScreenOptions.DEFAULT.limit();

    @Option(names = "--min-score", paramLabel = "X", description = "Leave out hits below this; default 0.5.")
    private double minScore = ScreenOptions.DEFAULT.minScore();

    @Option(
            names = "--threshold",
            paramLabel = "X",
            description = "A hit is a match from here on; default 0.70, or --min-score where that is more.")
    private @Nullable Double threshold;

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "gainsay (default), or ofac: Treasury's public score.")
    private String algorithm = Algorithm.GAINSAY.label();

    @Option(
            names = "--exclude",
            paramLabel = "FILE",
            description =
                    "csv or xlsx of cleared hits, which stay quiet until their entry changes: source, entry and, all "
                            + "optional, name (else for all names), reason, date, until, fingerprint.")
    private @Nullable String exclude;

    @Option(
            names = "--format",
            description = "table for people (default), jsonl, csv, or exclude: lines for --exclude.")
    private ScreenPrinter.Format format = ScreenPrinter.Format.table;

    @Option(names = "--explain", description = "In the table, say how much each reason weighed.")
    private boolean explain;

    @Option(
            names = "--exhaustive",
            description = "Score every name of every list without the index: slow, and the same.")
    private boolean exhaustive;

    @Option(
            names = "--queue",
            description = "Each match becomes a case to be decided: see gainsay cases, or the page of gainsay serve.")
    private boolean queue;

    @Option(names = "--fail-on-match", description = "Exit with 1 where something matches.")
    private boolean failOnMatch;

    @Mixin
    private final HomeOptions home = new HomeOptions();

    ScreenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        check();
        ScreenOptions options = new ScreenOptions(limit, minScore, threshold(), Algorithms.named(algorithm), Set.of());
        LocalDate today = session.today();
        Statistics statistics = new Statistics();
        Refusals refusals = new Refusals(session.console());
        List<Clearing> clearings = exclude == null ? List.of() : Clearing.read(exclude, session.in(), today, refusals);
        int before = refusals.count();
        try (Queries queries = queries(refusals, today)) {
            List<ListSource> used = lists.sources(home.folder());
            screenAll(queries, used, options, clearings, today, statistics);
            session.console().out().flush();
            summarize(statistics, refusals.count() - before);
        }
        boolean found = failOnMatch && statistics.matches() > 0;
        return refusals.exitCode() == Program.DONE && found ? Program.FOUND : refusals.exitCode();
    }

    /** Nothing that would be a match may be hidden as too weak. */
    private double threshold() {
        return threshold == null ? Math.max(ScreenOptions.DEFAULT.threshold(), minScore) : threshold;
    }

    /** A sentence where a person reads it, figures where a program does. */
    private void summarize(Statistics statistics, int leftOut) {
        Console console = session.console();
        if (statistics.isEmpty() && leftOut == 0) {
            console.say(("-".equals(file) ? "standard input" : file)
                    + ": holds no rows under its header; nothing was screened");
        } else if (console.progress() || format == ScreenPrinter.Format.table) {
            console.say(statistics.sentence(leftOut));
        }
        if (statistics.cut() > 0) {
            console.say(Statistics.counted(statistics.cut(), "name") + " with more matches than the " + limit
                    + " shown; give a larger --limit");
        }
        if (!console.progress()) {
            console.err().println(statistics.line());
        }
    }

    private void check() {
        if ((file == null) == (name == null)) {
            throw new InputException("screen: give a file or --name, one of the two; try gainsay screen --help");
        }
        if (name != null && name.isBlank()) {
            throw new InputException("--name is empty: give the name to be screened");
        }
        if (name != null) {
            QueryFile.checkName(name, "--name");
        }
        if (threshold != null && minScore > threshold) {
            throw new InputException("screen: --min-score " + minScore + " would hide matches from --threshold "
                    + threshold + " on; give a smaller --min-score or a larger --threshold");
        }
        if (queue && home.keepsNothing()) {
            throw new InputException("screen: --queue needs what --no-keep leaves out; give one of the two");
        }
        if ("-".equals(file) && "-".equals(exclude)) {
            throw new InputException("screen: standard input can hold the names or what was cleared, not both");
        }
        if (explain && format != ScreenPrinter.Format.table) {
            throw new InputException("--explain is for --format table; jsonl gives the reasons in any case, under why");
        }
        if (file != null && (birthDate != null || idNumber != null)) {
            throw new InputException(
                    "screen: --birth-date and --id-number go with --name; in a file they are columns, birth_date and id_number");
        }
    }

    private Queries queries(Refusals refusals, LocalDate today) {
        Query given = given(today);
        return file == null ? Queries.single(given) : Queries.of(file, session.in(), given, today, refusals);
    }

    /** The one name with what is known of its bearer; for a file, what holds for all rows that do not say it themselves. */
    private Query given(LocalDate today) {
        return new Query(
                "1",
                name == null ? "" : name,
                QueryFile.schema(schema, "--schema"),
                BirthDates.strict(birthDate, "--birth-date", today),
                QueryFile.countries(country, "--country"),
                idNumber,
                null,
                null);
    }

    private void screenAll(
            Queries queries,
            List<ListSource> used,
            ScreenOptions options,
            List<Clearing> clearings,
            LocalDate today,
            Statistics statistics) {
        try (Keeping keeping = Keeping.in(home.open(session));
                Progress progress = Progress.beside(session.console(), "screening", queries::size)) {
            statistics.started();
            ListIndex lists = this.lists.index(used, home.folder(), session.console());
            statistics.opened(lists);
            ListWarnings.say(used, lists.index().editions(), home.folder(), today, session.console()::say);
            keeping.lists(used, lists.index());
            Screener quick = Screener.over(lists.index());
            Screener screener = exhaustive ? quick.exhaustive() : quick;
            Exclusions exclusions = Exclusions.of(clearings, lists.index(), today);
            ScreenPrinter printer = printer(queries.header(), options, lists.index(), today);
            SideBySide.each(
                    queries.rows(), row -> screen(row, screener, options, exclusions, statistics), (row, screened) -> {
                        List<Hit> found = screened.hits();
                        ScreenOptions excluding = options.excluding(screened.quiet());
                        Runnable show = () -> printer.print(row, found, screened.cut());
                        statistics.kept(
                                queue
                                        ? keeping.queued(row, excluding, found, show)
                                        : keeping.screening(row.query(), excluding, found, show));
                        progress.step();
                    });
            if (exclude != null) {
                session.console().say(exclusions.summary(exclude));
                statistics.excluded(exclusions.hitsKeptQuiet(), exclusions.shownAgain());
            }
        }
    }

    private ScreenPrinter printer(List<String> header, ScreenOptions options, ScreenIndex index, LocalDate today) {
        Console console = session.console();
        HitListings listings = HitListings.of(index);
        return new ScreenPrinter(
                format,
                header,
                new HitTable(console, options.algorithm(), explain, listings),
                new ClearingLines(listings, today),
                console);
    }

    private static Exclusions.Screened screen(
            QueryFile.Row row, Screener screener, ScreenOptions options, Exclusions exclusions, Statistics statistics) {
        long started = System.nanoTime();
        Exclusions.Screened screened = exclusions.screen(row.query(), options, screener);
        statistics.screened(System.nanoTime() - started, screened.hits(), screened.cut());
        return screened;
    }
}
