package org.gainsay.watch.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListInstallation;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.update.Outcome;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.watch.customers.Portfolio;
import org.gainsay.watch.customers.Settings;
import org.gainsay.watch.customers.WatchEntry;
import org.gainsay.watch.customers.Watching;
import org.gainsay.watch.sources.Site;
import org.gainsay.web.Limits;
import org.gainsay.web.Web;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RescreeningTest {
    private static final Limits LIMITS = new Limits(1 << 20, Duration.ofMillis(300), Duration.ofSeconds(2), 1);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-27T12:00:00Z"));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-27");
    private static final String NAME = "customers";

    @TempDir
    Path folder;

    private final Site site = new Site();
    private final CountDownLatch opening = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean slow;

    private static final class Silent implements Watching.Listener {
        @Override
        public void say(String line) {}

        @Override
        public void step(String what, long done, long total) {}
    }

    /** Says which lists there are while it opens them; where it is to be slow, it waits with that. */
    private void say(String line) {
        said.add(line);
        if (slow && line.startsWith("lists:")) {
            opening.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void install(Desk desk, String name) {
        String line = "{\"id\":\"e1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + name + "\"]}}\n";
        site.put("/mine.ftm.json", line.getBytes(StandardCharsets.UTF_8), "application/json");
        PublishedLists published = PublishedLists.official().withPlace("mine=" + site.address("/mine.ftm.json"));
        try (Web web = new Web(LIMITS, attempt -> {}, (file, bytes, expected) -> {})) {
            assertThat(new ListInstallation(desk.home(), "anna", web, CLOCK)
                            .install(published.named("mine"), false, BrokenEntries.refused()))
                    .isInstanceOf(Outcome.Updated.class);
        }
    }

    @Test
    void waitsForListsThatAreJustBeingOpened() throws Exception {
        try (Desk desk = Desk.open(folder.resolve("home"), null, List.of(), CLOCK, this::say)) {
            install(desk, "Ivan Petrov");
            Path file = Files.writeString(folder.resolve("customers.csv"), "id,name\n1,Viktor Zorkanov\n");
            Watching watching = new Watching(desk.home(), Ledger.LOCAL);
            watching.add(NAME, file, new Watching.Intake(Settings.DEFAULT, false, false, TODAY), new Silent());
            Rescreening rescreening = new Rescreening(desk, said::add);
            rescreening.run();
            WatchEntry.Run first = last(watching);
            assertThat(first.found()).isZero();

            install(desk, "Viktor Zorkanov");
            slow = true;
            Thread asker = Thread.ofPlatform().start(() -> desk.lists(Set.of()));
            opening.await();
            Thread screener = Thread.ofPlatform().start(rescreening);
            while (screener.getState() != Thread.State.WAITING && screener.isAlive()) {
                Thread.onSpinWait();
            }
            go.countDown();
            asker.join();
            screener.join();
            assertThat(last(watching).run()).isNotEqualTo(first.run());
            assertThat(last(watching).found()).isEqualTo(1);
        } finally {
            site.close();
        }
    }

    private static WatchEntry.Run last(Watching watching) {
        Portfolio.Moment<WatchEntry.Run> last = watching.portfolio(NAME).last().orElseThrow();
        return last.entry();
    }
}
