package org.gainsay.watch.timetable;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.gainsay.desk.ListInstallation;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.Outcome;
import org.gainsay.lists.update.PublishedList;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.lists.update.UpdateLock;
import org.gainsay.model.InputException;
import org.gainsay.watch.sources.Every;
import org.gainsay.watch.sources.Health;
import org.gainsay.web.Limits;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;

/**
 * Keeps fresh what a user has once fetched from an address, from the same address; whatever came from a file is left alone, and no list is
 * fetched that nobody has asked for. Safe for several threads and processes.
 */
final class ListRefresh {
    private static final String HEALTH = "list/";

    private final Home home;
    private final InstantSource clock;
    private final Limits limits;
    private final Consumer<String> say;

    ListRefresh(Home home, InstantSource clock, Limits limits, Consumer<String> say) {
        this.home = home;
        this.clock = clock;
        this.limits = limits;
        this.say = say;
    }

    Health health(String list) {
        return Health.of(home.memory(), HEALTH + list);
    }

    /** Which lists are fetched by themselves, and how often. */
    Map<String, Every> wanted() {
        PublishedLists published = PublishedLists.official().withSettings(home.folder());
        Map<String, Every> wanted = new LinkedHashMap<>();
        for (InstalledList installed : InstalledLists.of(home.folder()).all()) {
            if (place(installed, published) != null) {
                wanted.put(installed.source(), every(installed.source(), published));
            }
        }
        return wanted;
    }

    /** Which version of each list is installed, by its hash, whoever installed it. */
    Map<String, String> installed() {
        Map<String, String> hashes = new LinkedHashMap<>();
        for (InstalledList installed : InstalledLists.of(home.folder()).all()) {
            installed.current().ifPresent(version -> hashes.put(installed.source(), version.sha256()));
        }
        return hashes;
    }

    private Every every(String source, PublishedLists published) {
        String given = published.every(source);
        try {
            return given == null ? Every.DAY : Every.of(given, "lists.properties: " + source + ".every");
        } catch (InputException wrong) {
            say.accept(wrong.getMessage() + "; until then " + source + " is fetched once a day");
            return Every.DAY;
        }
    }

    /**
     * From where a list is to be fetched; null where it is not to be. A list that comes from where the settings or its authority have it
     * follows these when they move.
     */
    private static @Nullable PublishedList place(InstalledList installed, PublishedLists published) {
        PublishedList known = published.all().stream()
                .filter(list -> list.source().equals(installed.source()))
                .filter(list -> list.place() instanceof PublishedList.OnTheWeb)
                .findFirst()
                .orElse(null);
        List<InstalledFile> files =
                installed.current().map(version -> version.files()).orElse(List.of());
        if (files.isEmpty()) {
            return installed.failure() == null ? null : known;
        }
        if (!files.stream().allMatch(file -> file.address().matches("(?s)https?://.*"))) {
            return null;
        }
        List<PublishedList.WebFile> from = files.stream()
                .map(file -> new PublishedList.WebFile(file.name(), URI.create(file.address())))
                .toList();
        if (known != null && known.place() instanceof PublishedList.OnTheWeb web && areOfOneHost(web.files(), from)) {
            return known;
        }
        String source = installed.source();
        return new PublishedList(source, new PublishedList.OnTheWeb(from), null, false, Integer.MAX_VALUE, "", source);
    }

    private static boolean areOfOneHost(List<PublishedList.WebFile> left, List<PublishedList.WebFile> right) {
        return !left.isEmpty()
                && Objects.equals(
                        left.getFirst().address().getHost(),
                        right.getFirst().address().getHost());
    }

    /**
     * How a list has come out.
     *
     * @param isNew whether there is a new version
     */
    record Refreshed(boolean isNew, Instant next) {}

    /**
     * Looks for a new version of a list, checks and installs it. What cannot be used changes nothing, and is told by the ledger.
     *
     * @return null where the list is not to be fetched any more
     * @throws InputException if another update is running, or the home cannot be written
     */
    @Nullable Refreshed refresh(String source) {
        PublishedLists published = PublishedLists.official().withSettings(home.folder());
        PublishedList list = place(InstalledLists.of(home.folder()).list(source), published);
        Every every = every(source, published);
        if (list == null || every.isNever()) {
            return null;
        }
        Outcome outcome;
        try (UpdateLock _ = UpdateLock.of(home.folder());
                Web web = new Web(limits, ListRefresh::pause, (file, bytes, expected) -> {})) {
            outcome =
                    new ListInstallation(home, Ledger.LOCAL, web, clock).install(list, false, BrokenEntries.refused());
        }
        Instant now = clock.instant();
        Health before = health(source);
        Health after = switch (outcome) {
            case Outcome.Updated updated ->
                before.succeededAt(now, "new version of " + updated.version().dateLabel(), 0);
            case Outcome.Unchanged unchanged -> before.succeededAt(now, "nothing new", 0);
            case Outcome.Refused refused -> before.failedAt(now, refused.reason(), null, "", 0);
        };
        after.remember(home.memory(), HEALTH + source);
        return new Refreshed(outcome instanceof Outcome.Updated, after.next(now, every));
    }

    /** A second before the second try, four before the third. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos((long) (attempt - 1) * (attempt - 1)));
    }
}
