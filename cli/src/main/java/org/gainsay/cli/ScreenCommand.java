package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.Query;
import org.gainsay.screen.Algorithm;
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
            "  gainsay screen customers.csv --format csv > hits.csv",
            "  gainsay screen customers.csv --list un_sc=consolidated.xml.gz --fail-on-match"
        })
final class ScreenCommand implements Callable<Integer> {
    /** So many queries are shared out among the processors; more would only make the first answer wait. */
    private static final int SIDE_BY_SIDE = 32;

    private final Session session;

    @Parameters(
            paramLabel = "QUERIES.csv",
            arity = "0..1",
            description = "csv with a column name and, all optional, id, schema, birth_date, country, id_number, imo, "
                    + "address; others are carried through. - is standard input.")
    private @Nullable String file;

    @Option(names = "--name", paramLabel = "NAME", description = "Screen this one name.")
    private @Nullable String name;

    @Option(names = "--schema", paramLabel = "S", description = "Person, Organization, Company, Vessel or Airplane.")
    private String schema = "";

    @Option(names = "--birth-date", paramLabel = "D", description = "1962-11-23, 1962-11 or 1962.")
    private @Nullable String birthDate;

    @Option(names = "--country", paramLabel = "C", description = "Alpha-2 code or name; ';' between several.")
    private String country = "";

    @Option(names = "--id-number", paramLabel = "N", description = "Passport, tax or registration number.")
    private @Nullable String idNumber;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--limit", paramLabel = "N", description = "Hits a query, at most; default 10.")
    private int limit = ScreenOptions.DEFAULT.limit();

    @Option(names = "--min-score", paramLabel = "X", description = "Leave out hits below this; default 0.5.")
    private double minScore = ScreenOptions.DEFAULT.minScore();

    @Option(names = "--threshold", paramLabel = "X", description = "A hit is a match from here on; default 0.70.")
    private double threshold = ScreenOptions.DEFAULT.threshold();

    @Option(
            names = "--algorithm",
            paramLabel = "A",
            description = "gainsay (default), or ofac: Treasury's public score.")
    private String algorithm = Algorithm.GAINSAY.label();

    @Option(
            names = "--exclude",
            paramLabel = "FILE",
            description = "csv of cleared hits: source, entry and, for one name only, name.")
    private @Nullable String exclude;

    @Option(names = "--format", description = "table for people (default), jsonl or csv.")
    private ScreenPrinter.Format format = ScreenPrinter.Format.table;

    @Option(
            names = "--exhaustive",
            description = "Score every name of every list without the index: slow, and the same.")
    private boolean exhaustive;

    @Option(names = "--fail-on-match", description = "Exit with 1 where something matches.")
    private boolean failOnMatch;

    @Mixin
    private final HomeOptions home = new HomeOptions();

    ScreenCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((file == null) == (name == null)) {
            throw new InputException("screen: give a csv file or --name, one of the two; try gainsay screen --help");
        }
        if (name != null && name.isBlank()) {
            throw new InputException("--name is empty: give the name to be screened");
        }
        ScreenOptions options =
                new ScreenOptions(limit, minScore, threshold, Algorithms.named(algorithm), java.util.Set.of());
        Exclusions exclusions = exclude == null ? Exclusions.NONE : Exclusions.read(exclude, session.in());
        Statistics statistics = new Statistics();
        Refusals refusals = new Refusals(session.console());
        try (Queries queries = file == null ? Queries.single(query()) : Queries.of(file, session.in(), refusals)) {
            List<ListSource> used = lists.sources(home.folder());
            screenAll(queries, used, options, exclusions, statistics);
            session.console().out().flush();
            session.console().err().println(statistics.line());
        }
        boolean found = failOnMatch && statistics.matches() > 0;
        return refusals.exitCode() == Program.DONE && found ? Program.FOUND : refusals.exitCode();
    }

    private Query query() {
        return new Query(
                "1",
                String.valueOf(name),
                QueryFile.schema(schema, "--schema"),
                BirthDates.strict(birthDate, "--birth-date"),
                QueryFile.countries(country, "--country"),
                idNumber,
                null,
                null);
    }

    private void screenAll(
            Queries queries,
            List<ListSource> used,
            ScreenOptions options,
            Exclusions exclusions,
            Statistics statistics) {
        try (Keeping keeping = Keeping.in(home.open(session));
                Progress progress = Progress.of(session.console(), "screening", -1)) {
            statistics.started();
            ListIndex lists = ListIndex.of(used, this.lists.skipBroken(), home.folder(), session.console());
            statistics.opened(lists);
            keeping.lists(used, lists.index());
            Screener screener = Screener.over(lists.index());
            screener = exhaustive ? screener.exhaustive() : screener;
            ScreenPrinter printer = new ScreenPrinter(format, queries.header(), session.console());
            Iterator<QueryFile.Row> rows = queries.rows();
            while (rows.hasNext()) {
                List<QueryFile.Row> together = new ArrayList<>();
                while (together.size() < SIDE_BY_SIDE && rows.hasNext()) {
                    together.add(rows.next());
                }
                List<List<Hit>> hits = screen(together, screener, options, exclusions, statistics);
                for (int number = 0; number < together.size(); number++) {
                    QueryFile.Row row = together.get(number);
                    List<Hit> found = hits.get(number);
                    ScreenOptions excluding = options.excluding(exclusions.of(row.query()));
                    statistics.kept(keeping.screening(row.query(), excluding, found, () -> printer.print(row, found)));
                    progress.step();
                }
            }
        }
    }

    private static List<List<Hit>> screen(
            List<QueryFile.Row> rows,
            Screener screener,
            ScreenOptions options,
            Exclusions exclusions,
            Statistics statistics) {
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(row -> {
                    Query query = rows.get(row).query();
                    long started = System.nanoTime();
                    List<Hit> hits = screener.screen(query, options.excluding(exclusions.of(query)));
                    statistics.screened(System.nanoTime() - started, hits);
                    return hits;
                })
                .toList();
    }
}
