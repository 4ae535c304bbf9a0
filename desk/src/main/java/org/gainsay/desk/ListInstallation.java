package org.gainsay.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.ListStore;
import org.gainsay.lists.update.ListUpdate;
import org.gainsay.lists.update.Outcome;
import org.gainsay.lists.update.PublishedList;
import org.gainsay.web.Web;

/** Fetches lists, checks them and installs them into a home. Not for several threads; whoever uses it holds the home's update lock. */
public final class ListInstallation {
    private final Home home;
    private final String by;
    private final InstantSource clock;
    private final ListUpdate update;

    /**
     * Into one home.
     *
     * @param by who asks for it
     */
    public ListInstallation(Home home, String by, Web web, InstantSource clock) {
        this.home = home;
        this.by = by;
        this.clock = clock;
        this.update = new ListUpdate(web, store(home.store()), home.cache().resolve("lists"), clock);
    }

    /** The list as it is installed now. */
    public InstalledList installed(String source) {
        return InstalledLists.of(home.folder()).list(source);
    }

    /**
     * Looks whether there is a new version of a list, checks it and installs it. What cannot be used changes nothing.
     *
     * @param acceptShrunk whether it may be shorter by more than a tenth
     * @param broken says what becomes of entries that cannot be read
     */
    public Outcome install(PublishedList list, boolean acceptShrunk, BrokenEntries broken) {
        InstalledList before = installed(list.source());
        Outcome outcome = update.of(list, before, acceptShrunk, broken);
        keep(before, outcome);
        return outcome;
    }

    /** First the ledger, then what counts as installed: whatever is used has an entry. */
    private void keep(InstalledList before, Outcome outcome) {
        Path folder = home.folder();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        InstalledList after = switch (outcome) {
            case Outcome.Updated updated -> {
                home.ledger().append(by, List.of(InstalledEntry.of(updated)));
                yield before.installed(updated.version());
            }
            case Outcome.Unchanged unchanged -> before.unchanged(now, unchanged.files());
            case Outcome.Refused refused -> {
                if (ListEvent.isNews(before, refused)) {
                    home.ledger().append(by, List.of(ListEvent.of(before, refused)));
                }
                yield before.failed(now, refused.reason());
            }
        };
        InstalledLists.of(folder).with(after).write(folder);
    }

    private static ListStore store(SourceStore store) {
        return new ListStore() {
            @Override
            public void put(Path file) {
                store.put(file);
            }

            @Override
            public boolean contains(String sha256) {
                return store.contains(sha256) && store.isWhole(sha256);
            }

            @Override
            public Path path(String sha256) {
                return store.path(sha256);
            }
        };
    }
}
