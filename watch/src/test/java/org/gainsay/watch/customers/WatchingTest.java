package org.gainsay.watch.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.ListSource;
import org.gainsay.model.InputException;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.Screener;
import org.gainsay.testkit.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is screened again by what changed has the result of screening everybody again. */
class WatchingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String NAME = "clients";

    @TempDir
    Path folder = Path.of("");

    @Test
    void thirtyChangesGiveWhatScreeningEverybodyGives() throws IOException {
        same(2026, new Settings(Map.of(), 3, 0.5, 0.7, false), 30, null);
    }

    @Test
    void soDoMatchesAlone() throws IOException {
        same(1208, Settings.DEFAULT, 8, null);
    }

    @Test
    void postgresDoesTheSame() throws IOException {
        same(44, new Settings(Map.of(), 3, 0.5, 0.7, true), 4, PostgresServer.emptyStore());
    }

    /** Two homes, the one by what changed, the other by screening everybody: the same is found, and the same is told. */
    private void same(long seed, Settings settings, int rounds, @Nullable String store) throws IOException {
        MadeWorld world = new MadeWorld(seed, 150, 350);
        long screened = 0;
        long touched = 0;
        int gone = 0;
        try (Home one = Home.open(folder.resolve("one"), store, () -> Instant.parse("2026-11-26T09:00:00Z"));
                Home other = Home.open(folder.resolve("other"), () -> Instant.parse("2026-11-26T09:00:00Z"))) {
            for (int round = 0; round <= rounds; round++) {
                if (round > 0 && round % 5 > 0) {
                    world.changeLists();
                }
                if (round % 3 == 2) {
                    world.changeCustomers();
                }
                Path customers = world.customers(folder);
                List<ListSource> lists = world.lists(folder);
                ScreenIndex index = MadeWorld.index(lists, one.folder());
                MadeWorld.index(lists, other.folder());
                WatchEntry.Run run = run(one, customers, settings, lists, index, false);
                WatchEntry.Run whole = run(other, customers, settings, lists, index, true);
                assertThat(found(one, run)).as("round " + round).isEqualTo(found(other, whole));
                assertThat(run.touched()).isEqualTo(whole.touched());
                assertThat(standing(one)).as("round " + round).isEqualTo(screened(one, index, settings));
                screened += round == 0 ? 0 : run.screened();
                touched += round == 0 ? 0 : run.touched();
                assertThat(run.first()).isEqualTo(round == 0);
                if (settings.equals(Settings.DEFAULT)) {
                    gone += sayThatTheyAreGone(one, "round " + round);
                }
            }
            if (settings.equals(Settings.DEFAULT)) {
                assertThat(gone).as("cases whose hit or customer is gone").isPositive();
                new Watching(one, Ledger.LOCAL).remove(NAME);
                assertThat(HomeDocket.of(one).all("hit"))
                        .isNotEmpty()
                        .allMatch(
                                filed -> filed.json().path("gone").path("words").isString());
            }
        }
        assertThat(touched).isGreaterThan(rounds);
        assertThat(screened).as("of use").isLessThan(350L * rounds / 2);
    }

    /** Just those cases say that they are gone that no customer's match has any more. @return how many do */
    private static int sayThatTheyAreGone(Home home, String when) {
        Set<String> there = new HashSet<>();
        new Watching(home, Ledger.LOCAL).portfolio(NAME).standing(hit -> {
            if (hit.record() != null) {
                there.add(hit.record().path("id").asString(""));
            }
        });
        List<Filed> cases = HomeDocket.of(home).all("hit");
        for (Filed filed : cases) {
            assertThat(filed.json().path("gone").isNull())
                    .as("%s: %s", when, filed.record())
                    .isEqualTo(there.contains(filed.id()));
        }
        return cases.size() - there.size();
    }

    private static WatchEntry.Run run(
            Home home, Path file, Settings settings, List<ListSource> lists, ScreenIndex index, boolean everybody) {
        Watching watching = new Watching(home, Ledger.LOCAL);
        watching.add(NAME, file, new Watching.Intake(settings, false, true, TODAY), new Silent());
        return watching.run(NAME, lists, index, everybody, TODAY, new Silent());
    }

    /** What was kept in a run, by customer: whether he is new or has left, what has changed, and his hits. */
    private static Map<String, String> found(Home home, WatchEntry.Run run) {
        Map<String, String> found = new TreeMap<>();
        findings(home).stream().filter(each -> each.run().equals(run.run())).forEach(each -> {
            String before = found.put(
                    each.customer(), each.first() + " " + each.left() + " " + each.changes() + " " + each.hits());
            assertThat(before).as("twice in one run").isNull();
        });
        return found;
    }

    private static List<WatchEntry.Found> findings(Home home) {
        return home.ledger().ofType(WatchEntry.TYPE).stream()
                .map(Watching::entry)
                .flatMap(Optional::stream)
                .filter(WatchEntry.Found.class::isInstance)
                .map(WatchEntry.Found.class::cast)
                .toList();
    }

    private static Map<String, String> standing(Home home) {
        Map<String, String> standing = new TreeMap<>();
        new Watching(home, Ledger.LOCAL)
                .portfolio(NAME)
                .standing(hit -> standing.put(
                        hit.found().entry().customer(),
                        CanonicalJson.text(hit.found().entry().hits())));
        return standing;
    }

    /** What the screener says of everybody. */
    private static Map<String, String> screened(Home home, ScreenIndex index, Settings settings) {
        Screener screener = Screener.over(index);
        Map<String, String> screened = new TreeMap<>();
        PortfolioFolder cache = new PortfolioFolder(home, NAME);
        WatchEntry.Customers customers =
                new Watching(home, Ledger.LOCAL).portfolio(NAME).customers().entry();
        try (CustomerTable table = cache.table(customers.sha256(), customers.settings(), TODAY, line -> {})) {
            for (int number = 0; number < table.size(); number++) {
                Customer customer = table.customer(number);
                var hits = screener.screen(customer.query(), settings.options());
                if (!hits.isEmpty()) {
                    screened.put(customer.id(), CanonicalJson.text(ScreeningJson.hits(hits)));
                }
            }
        }
        return screened;
    }

    @Test
    void aRunThatIsBrokenOffGoesOn() throws IOException {
        MadeWorld world = new MadeWorld(7, 150, 600);
        Settings settings = new Settings(Map.of(), 5, 0.5, 0.7, true);
        Path customers = world.customers(folder);
        List<ListSource> lists = world.lists(folder);
        try (Home home = Home.open(folder.resolve("one"), Instant::now);
                Home unbroken = Home.open(folder.resolve("other"), Instant::now)) {
            ScreenIndex index = MadeWorld.index(lists, home.folder());
            MadeWorld.index(lists, unbroken.folder());
            run(unbroken, customers, settings, lists, index, false);
            Watching watching = new Watching(home, Ledger.LOCAL);
            watching.add(NAME, customers, new Watching.Intake(settings, false, false, TODAY), new Silent());
            assertThatThrownBy(() -> watching.run(NAME, lists, index, false, TODAY, new Breaking(400)))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(watching.portfolio(NAME).isUnfinished()).isTrue();
            List<String> said = new ArrayList<>();
            WatchEntry.Run run = watching.run(NAME, lists, index, false, TODAY, new Silent(said));
            assertThat(said).anyMatch(line -> line.contains("goes on at customer"));
            assertThat(run.screened()).isLessThan(600);
            assertThat(found(home, run)).isEqualTo(found(unbroken, lastRun(unbroken)));
            assertThat(run.touched()).isEqualTo(findings(home).size());

            world.changeLists();
            world.changeLists();
            world.changeLists();
            List<ListSource> later = world.lists(folder);
            ScreenIndex newer = MadeWorld.index(later, home.folder());
            MadeWorld.index(later, unbroken.folder());
            run(unbroken, customers, settings, later, newer, false);
            assertThatThrownBy(() -> watching.run(NAME, later, newer, false, TODAY, new Breaking(20)))
                    .isInstanceOf(UncheckedIOException.class);
            WatchEntry.Run second = watching.run(NAME, later, newer, false, TODAY, new Silent());
            assertThat(found(home, second)).isEqualTo(found(unbroken, lastRun(unbroken)));
            assertThat(standing(home)).isEqualTo(screened(home, newer, settings));
        }
    }

    private static WatchEntry.Run lastRun(Home home) {
        return new Watching(home, Ledger.LOCAL)
                .portfolio(NAME)
                .last()
                .orElseThrow()
                .entry();
    }

    @Test
    void whatWasComputedMayBeDeleted() throws IOException {
        MadeWorld world = new MadeWorld(11, 100, 200);
        Settings settings = new Settings(Map.of(), 5, 0.5, 0.7, true);
        Path customers = world.customers(folder);
        List<ListSource> lists = world.lists(folder);
        try (Home home = Home.open(folder.resolve("home"), Instant::now)) {
            ScreenIndex index = MadeWorld.index(lists, home.folder());
            WatchEntry.Run first = run(home, customers, settings, lists, index, false);
            Map<String, String> before = standing(home);
            new PortfolioFolder(home, NAME).remove();
            assertThat(standing(home)).isEqualTo(before);
            WatchEntry.Run again = new Watching(home, Ledger.LOCAL).run(NAME, lists, index, false, TODAY, new Silent());
            assertThat(again.touched()).isZero();
            assertThat(again.screened()).isEqualTo(first.customers());
            assertThat(new Watching(home, Ledger.LOCAL)
                            .run(NAME, lists, index, false, TODAY, new Silent())
                            .screened())
                    .isZero();
            assertThat(home.ledger()
                            .entries(1)
                            .map(Kept::entry)
                            .filter(entry -> entry.type().equals("watch")))
                    .isNotEmpty();
        }
    }

    @Test
    void whoseFindingWasErasedIsScreenedAgainAndThatIsNoNews() throws IOException {
        MadeWorld world = new MadeWorld(12, 100, 200);
        Settings settings = new Settings(Map.of(), 5, 0.5, 0.7, true);
        Path customers = world.customers(folder);
        List<ListSource> lists = world.lists(folder);
        try (Home home = Home.open(folder.resolve("home"), Instant::now)) {
            ScreenIndex index = MadeWorld.index(lists, home.folder());
            run(home, customers, settings, lists, index, false);
            Map<String, String> before = standing(home);
            Kept found = home.ledger().ofType(WatchEntry.TYPE).get(3);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(found.entry().seq()), "asked for");
            assertThat(standing(home)).hasSize(before.size() - 1);
            WatchEntry.Run run = run(home, customers, settings, lists, index, false);
            assertThat(run.screened()).isEqualTo(1);
            assertThat(standing(home)).isEqualTo(before);
            assertThat(findings(home).getLast().changes()).isEmpty();
            assertThat(List.of(run.found(), run.changed(), run.gone())).containsExactly(0L, 0L, 0L);
            assertThat(run(home, customers, settings, lists, index, false).screened())
                    .isZero();
        }
    }

    @Test
    void halfAFileReplacesNothing() throws IOException {
        Path file = folder.resolve("clients.csv");
        try (Home home = Home.open(folder.resolve("home"), Instant::now)) {
            Watching watching = new Watching(home, Ledger.LOCAL);
            Files.writeString(file, "id,name\n1,Ali Hassan\n2,Maria Garcia\n3,Pavel Drozdov\n");
            Watching.Intake intake = new Watching.Intake(Settings.DEFAULT, false, false, TODAY);
            assertThat(watching.add(NAME, file, intake, new Silent()).size()).isEqualTo(3);
            Files.writeString(file, "id,name\n1,Ali Hassan\n");
            assertThatThrownBy(() -> watching.add(NAME, file, intake, new Silent()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("lacks 2 of the 3 customers");
            Files.writeString(file, "id,name\n1,Ali Hassan\n1,Ali Hasan\n2,Maria Garcia\n3,Pavel Drozdov\n");
            assertThatThrownBy(() -> watching.add(NAME, file, intake, new Silent()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("1 row cannot be used");
            assertThat(watching.portfolio(NAME).customers().entry().size()).isEqualTo(3);
            Files.writeString(file, "ref,who,note\n1,Ali Hassan,x\n2,Maria Garcia,y\n3,Pavel Drozdov,z\n");
            Settings mapped = new Settings(Map.of("ref", "id", "who", "name"), 10, 0.7, 0.7, true);
            WatchEntry.Customers same =
                    watching.add(NAME, file, new Watching.Intake(mapped, false, false, TODAY), new Silent());
            assertThat(List.of(same.added(), same.changed(), same.gone())).containsExactly(0L, 0L, 0L);
            Path lines = folder.resolve("clients.jsonl");
            Files.write(
                    lines,
                    List.of(
                            "{\"id\":\"1\",\"name\":\"Ali Hassan\"}",
                            "",
                            "{\"id\":\"2\",\"name\":\"Maria Garcia Lopez\"}",
                            "{\"id\":\"3\",\"name\":\"Pavel Drozdov\",\"countries\":[\"ru\",\"by\"]}"));
            WatchEntry.Customers changed = watching.add(NAME, lines, intake, new Silent());
            assertThat(List.of(changed.added(), changed.changed(), changed.gone()))
                    .containsExactly(0L, 2L, 0L);
            watching.remove(NAME);
            assertThat(watching.portfolios()).isEmpty();
            assertThatThrownBy(() -> watching.portfolio(NAME)).hasMessageContaining("no portfolio 'clients' here");
        }
    }

    private record Silent(List<String> said) implements Watching.Listener {
        Silent() {
            this(new ArrayList<>());
        }

        @Override
        public void say(String line) {
            said.add(line);
        }

        @Override
        public void step(String what, long done, long total) {}
    }

    /** Fails after so many customers, as a full disk would. */
    private record Breaking(long after) implements Watching.Listener {
        @Override
        public void say(String line) {}

        @Override
        public void step(String what, long done, long total) {
            if (what.equals("screening") && done == after) {
                throw new UncheckedIOException(new IOException("broken off"));
            }
        }
    }
}
