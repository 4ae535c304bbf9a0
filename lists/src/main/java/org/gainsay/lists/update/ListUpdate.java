package org.gainsay.lists.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.ListFile;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.ListSpec;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.PublishedList.OnDisk;
import org.gainsay.lists.update.PublishedList.OnTheWeb;
import org.gainsay.lists.update.PublishedList.WebFile;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.web.FetchFailure;
import org.gainsay.web.Validators;
import org.gainsay.web.Web;
import org.jspecify.annotations.Nullable;

/**
 * The way of one list from where it is published to its installation: fetch what has changed, see that it is a list and
 * whole by reading it, see that it may replace what is installed, keep its files. Whatever goes wrong, what is installed
 * stays. Not for several threads.
 */
public final class ListUpdate {
    private final Web web;
    private final ListStore store;
    private final Path aside;
    private final InstantSource clock;

    /**
     * @param aside a folder for files that are still on their way
     * @param clock says when a list was fetched
     */
    public ListUpdate(Web web, ListStore store, Path aside, InstantSource clock) {
        this.web = web;
        this.store = store;
        this.aside = aside;
        this.clock = clock;
    }

    /** A file that is here, and where it came from. */
    private record Arrived(ListFile file, String address, Validators validators) {}

    /**
     * Looks whether there is a new version of a list, and checks it.
     *
     * @param acceptShrunk whether a person has said that the list may be shorter by more than a tenth
     * @param broken says what becomes of entries that cannot be read, and afterwards how many there were
     */
    public Outcome of(PublishedList published, InstalledList installed, boolean acceptShrunk, BrokenEntries broken) {
        List<Arrived> arrived = new ArrayList<>();
        try {
            boolean changed = published.dateGiven() != null;
            switch (published.place()) {
                case OnDisk disk -> {
                    arrived.addAll(onDisk(published, disk));
                    changed = true;
                }
                case OnTheWeb files -> {
                    Files.createDirectories(aside);
                    for (WebFile file : files.files()) {
                        InstalledFile had = had(installed, file);
                        Arrived next = fetch(published.source(), file, had);
                        changed |= had == null || !next.file().sha256().equals(had.sha256());
                        arrived.add(next);
                    }
                }
            }
            return changed
                    ? checked(published, arrived, installed, acceptShrunk, broken)
                    : new Outcome.Unchanged(files(arrived));
        } catch (FetchFailure failure) {
            return new Outcome.Refused(
                    failure.getMessage() + "; once fetched by other means, hand it in with gainsay lists update --from "
                            + published.source() + "=FILE");
        } catch (InputException wrong) {
            return new Outcome.Refused(said(wrong, arrived));
        } catch (RuntimeException fault) {
            // What a stranger sends must not keep the other lists from being updated.
            return new Outcome.Refused("cannot be read by a fault of the program, please report it: " + fault);
        } catch (IOException disk) {
            return new Outcome.Refused(aside + " cannot be written (" + disk.getMessage() + ")");
        } finally {
            arrived.forEach(this::removeAside);
        }
    }

    private Outcome checked(
            PublishedList published,
            List<Arrived> arrived,
            InstalledList installed,
            boolean acceptShrunk,
            BrokenEntries broken) {
        String source = published.source();
        for (Arrived each : arrived) {
            String fault = Completeness.fault(source, each.file());
            if (fault != null) {
                return new Outcome.Refused(fault);
            }
        }
        List<ListFile> files = arrived.stream().map(Arrived::file).toList();
        ListSource found = ListSource.of(source, date(published, arrived), files);
        Optional<InstalledVersion> current = installed.current();
        boolean same = current.isPresent() && current.get().sha256().equals(found.sha256());
        if (same && !isNewlyDated(current.get(), found.dateGiven(), published.dateGiven())) {
            // The store may have lost them, to an erasure for instance.
            files.forEach(file -> store.put(file.path()));
            return new Outcome.Unchanged(files(arrived));
        }
        ListContent content = found.load(broken);
        if (same && Objects.equals(current.get().date(), content.edition().date())) {
            return new Outcome.Unchanged(files(arrived));
        }
        String refusal = same
                ? null
                : current.map(old -> Replacement.refusal(old, content, acceptShrunk))
                        .orElse(null);
        if (refusal != null) {
            return new Outcome.Refused(refusal, Replacement.isShrunk(current.orElseThrow(), content));
        }
        files.forEach(file -> store.put(file.path()));
        List<String> remarks = Replacement.remarks(current.orElse(null), content, found.lacksAliases());
        return new Outcome.Updated(version(content, arrived), content, remarks);
    }

    /** Whether bytes that are installed come with a date that was not known of them, or that a person corrects. */
    private static boolean isNewlyDated(InstalledVersion old, @Nullable LocalDate found, @Nullable LocalDate given) {
        return old.date() == null ? found != null : given != null && !given.equals(old.date());
    }

    private static List<InstalledFile> files(List<Arrived> arrived) {
        return arrived.stream()
                .map(each -> new InstalledFile(
                        each.file().name(),
                        each.file().sha256(),
                        each.address(),
                        each.validators().etag(),
                        each.validators().lastModified()))
                .toList();
    }

    private InstalledVersion version(ListContent content, List<Arrived> arrived) {
        return new InstalledVersion(
                content.edition().date(),
                content.edition().sha256(),
                content.edition().entries(),
                Replacement.names(content.listings()),
                Replacement.addresses(content.listings()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                files(arrived));
    }

    private static List<Arrived> onDisk(PublishedList published, OnDisk disk) {
        return ListSource.of(new ListSpec(published.source(), published.dateGiven(), disk.path())).files().stream()
                .map(file -> new Arrived(file, file.path().toAbsolutePath().toString(), Validators.NONE))
                .toList();
    }

    private Arrived fetch(String source, WebFile file, @Nullable InstalledFile had) throws FetchFailure {
        Validators known = had == null ? Validators.NONE : new Validators(had.etag(), had.lastModified());
        Path target = aside.resolve(source + "-" + file.name());
        Web.Answer answer = web.fetch(file.address(), known, target);
        ListFile here = answer.file() == null
                ? new ListFile(
                        file.name(),
                        store.path(Objects.requireNonNull(had).sha256()),
                        Objects.requireNonNull(had).sha256())
                : ListFile.of(file.name(), answer.file());
        return new Arrived(here, file.address().toString(), answer.validators());
    }

    /** The file as it is installed from the same address, if the store still has it. */
    private @Nullable InstalledFile had(InstalledList installed, WebFile file) {
        return installed.current().stream()
                .flatMap(version -> version.files().stream())
                .filter(had -> had.address().equals(file.address().toString()) && store.contains(had.sha256()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The date that was given with the place; else the day on which a file of it changed last, as the authority's own
     * server says. Of a mirror that would be the time stamp of a copy.
     */
    private static @Nullable LocalDate date(PublishedList published, List<Arrived> arrived) {
        if (published.dateGiven() != null || !published.official()) {
            return published.dateGiven();
        }
        return arrived.stream()
                .map(each -> each.validators().changed())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map((Instant changed) -> LocalDate.ofInstant(changed, ZoneOffset.UTC))
                .orElse(null);
    }

    /** The message with a file's name where it has the path at which it lay for the check. */
    private static String said(InputException wrong, List<Arrived> arrived) {
        String message = String.valueOf(wrong.getMessage());
        for (Arrived each : arrived) {
            message = message.replace(each.file().path().toString(), each.file().name());
        }
        return message;
    }

    private void removeAside(Arrived each) {
        Path path = each.file().path();
        if (aside.equals(path.getParent())) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException leftover) {
                // In the cache, where it harms nobody; the next fetch writes over it.
            }
        }
    }
}
