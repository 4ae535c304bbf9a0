package org.gainsay.watch.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gainsay.desk.ListInstallation;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.Outcome;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.watch.sources.Place;
import org.gainsay.watch.sources.Site;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.Sources;
import org.gainsay.web.Limits;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the timetable does on every store. Nothing here runs by itself: what is due is done when a test says so. */
abstract class TimetableContract {
    private static final Limits LIMITS = new Limits(1 << 20, Duration.ofMillis(300), Duration.ofSeconds(2), 1);

    private final Site site = new Site();
    private final List<String> said = new ArrayList<>();
    private final AtomicInteger screened = new AtomicInteger();
    private Place place;
    private Server server;

    @TempDir
    Path folder;

    /** Where the ledger lies; null for the folder's own file. */
    protected abstract @Nullable String store();

    /** A server, as far as the timetable goes. */
    private static final class Server {
        final SettableClock clock = new SettableClock();
        final Timetable timetable;
        final ManualScheduler scheduler;

        Server(Place place, Runnable screening, List<String> said) {
            clock.set(place.now);
            AtomicReference<ManualScheduler> made = new AtomicReference<>();
            timetable = new Timetable(
                    new Timetable.Means(
                            place.home.connections(),
                            clock,
                            new Sources(place.home),
                            place.visits,
                            new ListRefresh(place.home, place, LIMITS, said::add),
                            new Chores(Optional.of(screening), Optional.empty()),
                            () -> {},
                            (kind, well) -> {},
                            said::add),
                    (database, tasks, itsClock) -> {
                        Scheduler scheduler = new TestHelper.ManualSchedulerBuilder(database, tasks) {
                            {
                                jdbcCustomization(new StoredAsMillis());
                            }
                        }.clock(clock).build();
                        made.set((ManualScheduler) scheduler);
                        return scheduler;
                    });
            scheduler = made.get();
            timetable.start();
        }

        void work() {
            scheduler.runAnyDueExecutions();
        }
    }

    @BeforeEach
    void open() {
        String store = store();
        place = new Place(folder, store, arrival -> {});
        server = new Server(place, screened::incrementAndGet, said);
        server.work();
    }

    @AfterEach
    void close() {
        server.timetable.close();
        place.close();
        site.close();
    }

    /** Time passes, and the server looks each minute, over longer times each ten. */
    private void pass(Duration time) {
        Instant end = place.now.plus(time);
        Duration step = Duration.ofMinutes(time.compareTo(Duration.ofHours(4)) > 0 ? 10 : 1);
        while (place.now.isBefore(end)) {
            place.pass(step);
            server.clock.set(place.now);
            server.work();
        }
    }

    private void feed(String... names) {
        StringBuilder items = new StringBuilder();
        for (String name : names) {
            items.append("<item><title>")
                    .append(name)
                    .append("</title><link>")
                    .append(site.address("/" + name))
                    .append("</link></item>");
            site.put("/" + name, Site.page(name, "A ship has come to " + name + "."));
        }
        site.put(
                "/feed.xml",
                ("<rss><channel><title>Post</title>" + items + "</channel></rss>").getBytes(StandardCharsets.UTF_8),
                "text/xml");
    }

    private Source post() {
        return place.feed("post", site.address("/feed.xml").toString());
    }

    private long visits() {
        return site.asked().stream().filter("/feed.xml"::equals).count();
    }

    private Optional<Instant> next(String kind, String subject) {
        return server.timetable.due().stream()
                .filter(due -> due.kind().equals(kind) && due.subject().equals(subject))
                .map(Due::next)
                .findFirst();
    }

    @Test
    void aSourceIsVisitedWhenItComesAndThenAsOftenAsIsSaid() {
        feed("odessa");
        place.sources.add("anna", post());
        pass(Duration.ofMinutes(2));
        assertThat(place.titles()).containsExactly("odessa");
        assertThat(visits()).isOne();
        feed("odessa", "varna");
        pass(Duration.ofHours(3));
        assertThat(visits()).isEqualTo(3);
        assertThat(place.titles()).containsExactly("odessa", "varna");
        assertThat(Timetable.due(place.home)).isEqualTo(server.timetable.due());

        place.sources.remove("anna", "post");
        pass(Duration.ofHours(3));
        assertThat(visits()).isLessThanOrEqualTo(1);
        assertThat(next("source", "post")).isEmpty();
    }

    @Test
    void ofTwoServersOneDoesIt() {
        feed("odessa");
        Server other = new Server(place, screened::incrementAndGet, said);
        place.sources.add("anna", post());
        for (int minute = 0; minute < 180; minute++) {
            place.pass(Duration.ofMinutes(1));
            server.clock.set(place.now);
            other.clock.set(place.now);
            (minute % 2 == 0 ? server : other).work();
            (minute % 2 == 0 ? other : server).work();
        }
        assertThat(visits()).isEqualTo(3);
        assertThat(place.readings()).isOne();
        other.timetable.close();
    }

    @Test
    void whatAServerLeavesUndoneAnotherTakesUp() {
        feed("odessa");
        place.sources.add("anna", post());
        pass(Duration.ofMinutes(2));
        visits();
        killDuring("source");
        pass(Duration.ofHours(2));
        assertThat(visits()).as("it is taken to be running").isZero();
        server.scheduler.runDeadExecutionDetection();
        pass(Duration.ofMinutes(1));
        assertThat(visits()).isOne();
    }

    /** As a server leaves the table that is killed. */
    private void killDuring(String kind) {
        try (var connection = place.home.connections().getConnection();
                var update = connection.prepareStatement(
                        "UPDATE scheduled_tasks SET picked = ?, picked_by = 'dead', last_heartbeat = ? WHERE task_name = ?")) {
            update.setBoolean(1, true);
            update.setLong(2, place.now.toEpochMilli());
            update.setString(3, kind);
            update.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClockThatWasPutBackPutsNothingOff() {
        feed("odessa");
        place.sources.add("anna", post());
        pass(Duration.ofMinutes(2));
        visits();
        server.timetable.close();
        // The machine is started anew with a clock that is three days slow.
        place.pass(Duration.ofDays(-3));
        server = new Server(place, screened::incrementAndGet, said);
        pass(Duration.ofHours(2));
        assertThat(visits()).isBetween(1L, 2L);
        assertThat(place.readings()).as("nothing twice").isOne();
    }

    @Test
    void overTheNightsInWhichClocksAreChangedNothingIsLeftOutOrDoneTwice() {
        feed("odessa");
        place.now = Instant.parse("2026-03-28T22:00:00Z");
        server.clock.set(place.now);
        place.sources.add("anna", post());
        pass(Duration.ofHours(6).minusMinutes(1));
        assertThat(visits()).as("spring").isEqualTo(6);
        place.now = Instant.parse("2026-10-24T22:00:00Z");
        server.clock.set(place.now);
        server.work();
        visits();
        pass(Duration.ofHours(6).plusMinutes(1));
        assertThat(visits()).as("autumn").isEqualTo(6);
    }

    @Test
    void aFailingSourceIsTriedAfterGrowingPauses() {
        site.status("/feed.xml", 500);
        place.sources.add("anna", post());
        pass(Duration.ofMinutes(80));
        assertThat(visits()).as("at 1, 6, 16, 36 and 76 minutes").isEqualTo(5);
        feed("odessa");
        pass(Duration.ofMinutes(90));
        assertThat(place.told()).containsExactly("post added", "post failing", "post mended");
    }

    @Test
    void aSourceForTheHandOnlyIsLeftAlone() {
        feed("odessa");
        place.sources.add(
                "anna",
                new Source(
                        "post",
                        Source.Kind.FEED,
                        post().place(),
                        org.gainsay.watch.sources.Every.NEVER,
                        true,
                        true,
                        "",
                        null,
                        9));
        pass(Duration.ofHours(3));
        assertThat(visits()).isZero();
    }

    @Test
    void whatIsWantedNowIsFetchedNow() {
        feed("odessa");
        place.sources.add("anna", post());
        pass(Duration.ofMinutes(2));
        visits();
        assertThat(server.timetable.fetchNow("source", "post")).isTrue();
        server.work();
        assertThat(visits()).isOne();
        assertThat(server.timetable.fetchNow("source", "nobody")).isFalse();
        place.sources.remove("anna", "post");
        server.timetable.look();
        server.work();
        assertThat(next("source", "post")).isEmpty();
    }

    private void list(int entries) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < entries; number++) {
            lines.append("{\"id\":\"e")
                    .append(number)
                    .append("\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ivan Petrov ")
                    .append((char) ('a' + number % 26))
                    .append(number)
                    .append("\"]}}\n");
        }
        site.put("/mine.ftm.json", lines.toString().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private void install() {
        PublishedLists published = PublishedLists.official().withPlace("mine=" + site.address("/mine.ftm.json"));
        try (Web web = new Web(LIMITS, attempt -> {}, (file, bytes, expected) -> {})) {
            assertThat(new ListInstallation(place.home, "anna", web, place)
                            .install(published.named("mine"), false, BrokenEntries.refused()))
                    .isInstanceOf(Outcome.Updated.class);
        }
    }

    private int entries() {
        return InstalledLists.of(folder).list("mine").current().orElseThrow().entries();
    }

    @Test
    void aListThatSomebodyHasFetchedIsKeptFreshAndCustomersAreScreenedOnIt() {
        list(20);
        pass(Duration.ofDays(2));
        assertThat(site.asked()).as("nobody has asked for it").isEmpty();
        install();
        list(25);
        pass(Duration.ofMinutes(2));
        assertThat(entries()).isEqualTo(25);
        site.asked();
        int before = screened.get();
        list(26);
        pass(Duration.ofHours(24));
        assertThat(site.asked()).containsExactly("/mine.ftm.json");
        assertThat(entries()).isEqualTo(26);
        assertThat(screened.get()).as("each hour, and when the list was new").isBetween(before + 24, before + 26);
    }

    @Test
    void customersAreScreenedAtOnceOnAListThatAnotherProcessHasInstalled() {
        list(20);
        install();
        pass(Duration.ofMinutes(3));
        int before = screened.get();
        pass(Duration.ofMinutes(3));
        assertThat(screened.get()).as("nothing is new").isEqualTo(before);
        list(21);
        install();
        pass(Duration.ofMinutes(3));
        assertThat(screened.get()).isEqualTo(before + 1);
    }

    @Test
    void ofAListThatFailsTheLastGoodOneStays() {
        list(20);
        install();
        site.put("/mine.ftm.json", "<!doctype html><html><title>Moved</title></html>");
        pass(Duration.ofMinutes(20));
        assertThat(site.asked()).as("at once, after 5 and after 10 minutes").hasSize(4);
        assertThat(entries()).isEqualTo(20);
        assertThat(String.valueOf(InstalledLists.of(folder).list("mine").failure()))
                .contains("web page");
        list(21);
        pass(Duration.ofMinutes(30));
        assertThat(entries()).isEqualTo(21);
        assertThat(InstalledLists.of(folder).list("mine").failure()).isNull();
    }

    @Test
    void howOftenAListIsFetchedIsSaidInTheSettings() throws java.io.IOException {
        list(20);
        install();
        java.nio.file.Files.writeString(folder.resolve("lists.properties"), "mine.every = 6h\n");
        pass(Duration.ofHours(13));
        assertThat(site.asked()).hasSize(4);
        java.nio.file.Files.writeString(folder.resolve("lists.properties"), "mine.every = never\n");
        pass(Duration.ofDays(1));
        assertThat(site.asked()).isEmpty();
    }
}
