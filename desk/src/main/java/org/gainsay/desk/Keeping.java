package org.gainsay.desk;

import java.util.List;
import java.util.Optional;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.ReadingJson;
import org.gainsay.intake.Received;
import org.gainsay.ledger.Blocks;
import org.gainsay.ledger.Copies;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Shelved;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.model.Reading;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Appends to the home what was done in one run. A result may be shown only when the method that keeps it has returned. Without a home
 * nothing is kept. For one thread.
 */
public final class Keeping implements AutoCloseable {
    private final Optional<Home> home;
    private final String by;
    private final boolean closing;
    private final Optional<Copies> copies;
    private KeptLists kept = KeptLists.NONE;
    private @Nullable Blocks blocks;
    private boolean queued;

    private Keeping(Optional<Home> home, String by, boolean closing, Optional<Copies> copies) {
        this.home = home;
        this.by = by;
        this.closing = closing;
        this.copies = copies;
    }

    /** In a home that is closed with this. */
    public static Keeping in(Optional<Home> home) {
        return new Keeping(home, Ledger.LOCAL, true, home.map(open -> open.copies(new CopiedText())));
    }

    /** In a home that stays open, on lists that are kept there already. */
    static Keeping within(Home home, String by, Copies copies, KeptLists kept) {
        Keeping keeping = new Keeping(Optional.of(home), by, false, Optional.of(copies));
        keeping.kept = kept;
        return keeping;
    }

    /** Stores the files of the lists as they came, and records which lists were loaded; where that was done before it does nothing. */
    public void lists(List<ListSource> used, ScreenIndex index) {
        home.filter(open -> kept.bundle().isEmpty()).ifPresent(open -> kept = KeptLists.keep(open, by, used, index));
    }

    /** The article of that id, if the home holds one. */
    public Optional<Shelved> shelved(String id) {
        return home.flatMap(open -> open.shelf().find(id));
    }

    /** What was read from an article of the home. */
    public Reading reading(Shelved article) {
        return home.orElseThrow().shelf().reading(article);
    }

    /** Keeps a document's bytes, its text where that is something else, and what was read from it. */
    public void reading(Reading reading, Received received) {
        if (home.isEmpty()) {
            return;
        }
        String sha256 = Hashes.sha256(received.source());
        ObjectNode body = ReadingBody.of(ReadingJson.of(reading), received.file(), sha256, received.mediaType());
        ReadingBody.store(body, home.get().store(), received.source(), received.text());
        home.get().ledger().append(by, List.of(new Draft("reading", body)));
        copies.ifPresent(Copies::follow);
    }

    /**
     * Keeps a screening with others of its block and shows it once it is on disk; without a home it is shown at once.
     *
     * @return how many entries this makes, one or none
     */
    public int screening(Query query, ScreenOptions options, List<Hit> hits, Runnable show) {
        if (home.isEmpty()) {
            show.run();
            return 0;
        }
        blocks(home.get()).add(kept.screening(query, options, hits), entry -> show.run());
        return 1;
    }

    /** As {@link #screening}; each match becomes a case. */
    public int queued(QueryFile.Row row, ScreenOptions options, List<Hit> hits, Runnable show) {
        if (home.isEmpty()) {
            show.run();
            return 0;
        }
        queued = true;
        blocks(home.get()).add(kept.queued(row, options, hits), entry -> show.run());
        return 1;
    }

    /** Shows what is no screening in its place among those that are. */
    public void passing(Runnable show) {
        if (home.isEmpty()) {
            show.run();
        } else {
            blocks(home.get()).pass(show);
        }
    }

    private Blocks blocks(Home open) {
        if (blocks == null) {
            blocks = new Blocks(open.ledger(), by);
        }
        return blocks;
    }

    @Override
    public void close() {
        try {
            if (blocks != null) {
                blocks.close();
            }
            if (queued) {
                // Now, and not when somebody first looks at the queue.
                home.ifPresent(open -> HomeDocket.of(open).docket().follow());
            }
        } finally {
            if (closing) {
                home.ifPresent(Home::close);
            }
        }
    }
}
