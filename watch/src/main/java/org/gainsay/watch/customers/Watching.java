package org.gainsay.watch.customers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.desk.KeptLists;
import org.gainsay.desk.ListIndex;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.gainsay.screen.ScreenIndex;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The portfolios of a home: files of customers that are kept and screened, and screened again when a list or a customer changes. Safe for
 * several threads and processes; of one portfolio one at a time can add to it or run it.
 */
public final class Watching {
    /** The portfolio that is meant where none is named. */
    public static final String USUAL = "customers";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** A file that has lost more of its customers than this is rather half a file. */
    private static final double MOST_GONE = 0.1;

    private final Home home;
    private final String by;

    /** @param by who adds and runs, as entries of the ledger name him */
    public Watching(Home home, String by) {
        this.home = home;
        this.by = by;
    }

    /** What is heard of long work. */
    public interface Listener {
        /** What a person should know, a line. */
        void say(String line);

        /** How far a part of the work has come; the total is -1 where it is not known. */
        void step(String what, long done, long total);
    }

    /** How a file of customers is to be taken in. */
    public record Intake(Settings settings, boolean skipBadRows, boolean acceptShrunk, LocalDate today) {}

    /** The names of all portfolios that are watched, in order. */
    public List<String> portfolios() {
        TreeMap<Long, WatchEntry> said = new TreeMap<>();
        for (String kind : List.of("customers", "removed")) {
            try (Stream<Kept> entries = home.ledger().ofType(WatchEntry.TYPE, "\"kind\":\"" + kind + "\"", 1)) {
                entries.forEach(kept ->
                        entry(kept).ifPresent(entry -> said.put(kept.entry().seq(), entry)));
            }
        }
        TreeSet<String> names = new TreeSet<>();
        for (WatchEntry entry : said.values()) {
            switch (entry) {
                case WatchEntry.Customers customers -> names.add(customers.portfolio());
                case WatchEntry.Removed removed -> names.remove(removed.portfolio());
                case WatchEntry.Found _, WatchEntry.Run _ -> {}
            }
        }
        return List.copyOf(names);
    }

    static Optional<WatchEntry> entry(Kept kept) {
        return kept.body() instanceof Body.Present present ? WatchEntry.of(present.json()) : Optional.empty();
    }

    /**
     * Takes a portfolio's customers from a file, in the stead of those that it had. They are screened by {@link #run}.
     *
     * @throws InputException where the file cannot be used, is half a file as it seems, or the portfolio is being run
     */
    public WatchEntry.Customers add(String name, Path file, Intake intake, Listener listener) {
        checkName(name);
        PortfolioFolder folder = new PortfolioFolder(home, name);
        return folder.alone(() -> add(name, file, intake, folder, listener));
    }

    private WatchEntry.Customers add(String name, Path file, Intake intake, PortfolioFolder folder, Listener listener) {
        var given = folder.state().customers();
        String sha256 = home.store().put(file);
        Refused refused = new Refused(listener, intake.skipBadRows());
        try (CustomerTable table = folder.lay(file, sha256, intake.settings(), intake.today(), refused)) {
            refused.check(file);
            if (table.size() == 0) {
                throw new InputException(file + ": holds no customers under its header; nothing was changed");
            }
            if (!home.store().put(file).equals(sha256)) {
                throw new InputException(file + ": was written to while it was read; add it again");
            }
            boolean known = given != null
                    && folder.canLay(given.entry().sha256(), given.entry().settings());
            if (given != null && !known) {
                listener.say("portfolio " + name + ": the file before ("
                        + given.entry().file()
                        + ") is missing from the home or damaged, so that nobody knows who is new, other or gone");
            }
            CustomerTable.Difference difference =
                    given == null || !known ? null : since(table, folder, given.entry(), intake, listener);
            WatchEntry.Customers customers = new WatchEntry.Customers(
                    name,
                    String.valueOf(file.getFileName()),
                    sha256,
                    intake.settings(),
                    intake.skipBadRows(),
                    table.size(),
                    difference == null ? table.size() : difference.added().cardinality(),
                    difference == null ? 0 : difference.changed().cardinality(),
                    difference == null ? 0 : difference.gone());
            if (given != null && !intake.acceptShrunk()) {
                checkShrunk(customers, given.entry(), file);
            }
            if (given == null || !isSame(given.entry(), customers)) {
                append(customers.draft());
            }
            return customers;
        }
    }

    private static CustomerTable.Difference since(
            CustomerTable table,
            PortfolioFolder folder,
            WatchEntry.Customers earlier,
            Intake intake,
            Listener listener) {
        try (CustomerTable before = folder.table(earlier.sha256(), earlier.settings(), intake.today(), listener::say)) {
            return table.since(before);
        }
    }

    private static boolean isSame(WatchEntry.Customers one, WatchEntry.Customers other) {
        return one.sha256().equals(other.sha256()) && one.settings().equals(other.settings());
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InputException("--name " + name
                    + ": a portfolio's name has letters, digits, '.', '-' and '_' only, 64 at most; give it another");
        }
    }

    private static void checkShrunk(WatchEntry.Customers now, WatchEntry.Customers before, Path file) {
        if (now.gone() > MOST_GONE * before.size()) {
            throw new InputException(file + ": lacks " + now.gone() + " of the " + before.size()
                    + " customers of portfolio " + now.portfolio()
                    + ", which stays as it was; give a new portfolio another --name, or say --accept-shrunk if"
                    + " they are gone");
        }
    }

    /** Rows that cannot be used are told, and refuse the file unless they are to be left out. */
    private static final class Refused implements PortfolioFolder.Reader {
        private static final int SHOWN = 10;

        private final Listener listener;
        private final boolean skip;
        private long count;

        Refused(Listener listener, boolean skip) {
            this.listener = listener;
            this.skip = skip;
        }

        @Override
        public void row(long done, long total) {
            listener.step("reading", done, total);
        }

        @Override
        public void doubt(String doubt) {
            listener.say(doubt);
        }

        @Override
        public void refused(String why) {
            if (++count <= SHOWN) {
                listener.say(why);
            }
        }

        void check(Path file) {
            String rows = count == 1 ? "1 row" : count + " rows";
            if (count > 0 && !skip) {
                throw new InputException(file + ": " + rows
                        + " cannot be used, and the portfolio stays as it was; mend them, or leave them out"
                        + " with --skip-bad-rows");
            }
            if (count > 0) {
                listener.say(file + ": left out " + rows + " that cannot be used");
            }
        }
    }

    /**
     * Screens a portfolio on these lists: those of its customers whose result can be other than in its last run, or, the first time or where
     * that is not known any more, all.
     *
     * @param index of the lists
     * @param everybody whether all are screened in any case
     * @throws InputException where there is no such portfolio, or it is being run
     */
    public WatchEntry.Run run(
            String name,
            List<ListSource> lists,
            ScreenIndex index,
            boolean everybody,
            LocalDate today,
            Listener listener) {
        PortfolioFolder folder = new PortfolioFolder(home, name);
        return folder.alone(() -> {
            PortfolioState state = folder.state();
            var customers = state.customers();
            if (customers == null) {
                throw unknown(name);
            }
            requireFile(customers.entry());
            try (CustomerTable table =
                    folder.table(customers.entry().sha256(), customers.entry().settings(), today, listener::say)) {
                WatchEntry.Run done =
                        run(folder, state, customers.entry(), table, lists, index, everybody, today, listener);
                folder.keepLists(ListIndex.file(lists, home.folder()));
                folder.keep(state);
                folder.tidy(customers.entry());
                return done;
            }
        });
    }

    /** What is kept of a run refers to the file, so that it must be there though its customers are laid out. */
    private void requireFile(WatchEntry.Customers given) {
        try {
            home.store().check(given.sha256());
        } catch (InputException e) {
            throw new InputException(
                    "portfolio " + given.portfolio() + ": its file of customers, " + given.file()
                            + ", is missing from the home or damaged (" + e.getMessage()
                            + "); hand it in again with gainsay watch add FILE --name " + given.portfolio()
                            + ", or restore the home's store/ from a backup",
                    e);
        }
    }

    private WatchEntry.Run run(
            PortfolioFolder folder,
            PortfolioState state,
            WatchEntry.Customers customers,
            CustomerTable table,
            List<ListSource> lists,
            ScreenIndex index,
            boolean everybody,
            LocalDate today,
            Listener listener) {
        KeptLists kept = KeptLists.keep(home, by, lists, index);
        Plan plan = plan(folder, state, customers, table, index, everybody, today, listener);
        long total = plan.customers().cardinality();
        var last = state.last();
        ScreenIndex lastLists =
                last != null && Plan.isComparable(last.entry(), customers) ? folder.lists(last.entry()) : null;
        WatchEntry.Run done = new PortfolioRun(home, by, state, customers, table, index, kept, plan, lastLists)
                .run(count -> listener.step("screening", count, total));
        if (customers.settings().queue()) {
            // Now, and not when somebody first looks at the queue.
            HomeDocket.of(home).docket().follow();
        }
        return done;
    }

    private Plan plan(
            PortfolioFolder folder,
            PortfolioState state,
            WatchEntry.Customers customers,
            CustomerTable table,
            ScreenIndex index,
            boolean everybody,
            LocalDate today,
            Listener listener) {
        var options = customers.settings().options();
        var last = state.last();
        if (last == null) {
            return Plan.everybody(table, null, from(state, customers, table, index, listener), options);
        }
        ScreenIndex lists = folder.lists(last.entry());
        boolean delta = !everybody && lists != null && Plan.isComparable(last.entry(), customers);
        if (!delta) {
            listener.say("portfolio " + customers.portfolio() + ": all its customers are screened, since "
                    + (everybody ? "that was asked for" : "what the last run was made with is not known any more"));
        }
        Function<CustomerTable, Plan> made = earlier -> delta
                ? Plan.delta(state, table, earlier, Objects.requireNonNull(lists), index, options)
                : Plan.everybody(table, earlier, 0, options);
        if (last.entry().sha256().equals(customers.sha256())
                && last.entry().settings().columns().equals(customers.settings().columns())) {
            return made.apply(table);
        }
        if (!folder.canLay(last.entry().sha256(), last.entry().settings())) {
            listener.say("portfolio " + customers.portfolio()
                    + ": all its customers are screened, since the file of the last run is missing or damaged");
            return Plan.everybody(table, table, 0, options);
        }
        try (CustomerTable earlier =
                folder.table(last.entry().sha256(), last.entry().settings(), today, listener::say)) {
            return made.apply(earlier);
        }
    }

    /** Where the first run goes on: its findings are in the order of the customers, and those before the last of them are done. */
    private static int from(
            PortfolioState state,
            WatchEntry.Customers customers,
            CustomerTable table,
            ScreenIndex index,
            Listener listener) {
        String run = PortfolioRun.id(state, customers, PortfolioRun.sources(index));
        int from = 0;
        for (var found : state.open().entrySet()) {
            if (found.getValue().equals(run)) {
                from = Math.max(from, table.find(found.getKey()) + 1);
            }
        }
        if (from > 0) {
            listener.say("portfolio " + customers.portfolio() + ": goes on at customer " + (from + 1) + " of "
                    + table.size());
        }
        return from;
    }

    /** Watches a portfolio no more: all its customers leave. What was found stays in the ledger until it is erased there. */
    public void remove(String name) {
        PortfolioFolder folder = new PortfolioFolder(home, name);
        folder.alone(() -> {
            PortfolioState state = folder.state();
            if (state.customers() == null) {
                throw unknown(name);
            }
            List<Draft> drafts = leaving(state);
            drafts.add(new WatchEntry.Removed(name).draft());
            home.ledger().append(by, drafts);
            return name;
        });
        folder.remove();
    }

    /** Only those with cases: of all others the portfolio's end says enough. */
    private List<Draft> leaving(PortfolioState state) {
        List<Draft> drafts = new ArrayList<>();
        Dropped dropped = new Dropped(HomeDocket.of(home), key -> true);
        var last = state.last();
        JsonNode sources = last == null ? Json.array() : last.entry().sources();
        String run = last == null ? "" : last.entry().run();
        state.known().forEach((customer, known) -> {
            ObjectNode body = Dropped.leaving(sources);
            dropped.into(
                    body, home.ledger().find(known.seq()).map(Watching::body).orElse(null), false);
            if (body.has("dropped")) {
                drafts.add(WatchEntry.Found.draft(body, state.name(), run, customer, false, true, List.of()));
            }
        });
        return drafts;
    }

    private static @Nullable JsonNode body(Kept kept) {
        return kept.body() instanceof Body.Present present ? present.json() : null;
    }

    private void append(Draft draft) {
        home.ledger().append(by, List.of(draft));
    }

    /** The one portfolio of that name. @throws InputException where there is none */
    public Portfolio portfolio(String name) {
        PortfolioState state = new PortfolioFolder(home, name).state();
        var customers = state.customers();
        if (customers == null) {
            throw unknown(name);
        }
        return new Portfolio(home, state, customers);
    }

    /** The names of a portfolio's customers, in the order of its file; none where there is no such portfolio. Close the stream. */
    public Stream<String> names(String name, LocalDate today) {
        PortfolioFolder folder = new PortfolioFolder(home, name);
        var customers = folder.state().customers();
        if (customers == null) {
            return Stream.empty();
        }
        WatchEntry.Customers given = customers.entry();
        CustomerTable table = folder.table(given.sha256(), given.settings(), today, line -> {});
        return IntStream.range(0, table.size())
                .mapToObj(number -> table.customer(number).query().name())
                .onClose(table::close);
    }

    private InputException unknown(String name) {
        List<String> all = portfolios();
        return new InputException("no portfolio '" + name + "' here; "
                + (all.isEmpty()
                        ? "gainsay watch add CUSTOMERS.csv makes one"
                        : "these are: " + String.join(", ", all)));
    }

    /** How a portfolio's files were read and its customers screened until now; empty where there is none. */
    public Optional<Settings> settings(String name) {
        checkName(name);
        var customers = new PortfolioFolder(home, name).state().customers();
        return customers == null
                ? Optional.empty()
                : Optional.of(customers.entry().settings());
    }
}
