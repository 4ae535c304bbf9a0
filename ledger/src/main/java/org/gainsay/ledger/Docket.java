package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is there to be decided and what people have decided, as files. A projection of the ledger: it follows it when it is asked, by what a
 * {@link Clerk} makes of screenings that were meant for it, decisions, corrections, notes and changes. Where one of those is erased the
 * docket is emptied with it, and made anew from what is left.
 *
 * <p>Safe for any number of threads and of processes on one home.
 */
public final class Docket {
    private final Database database;
    private final SqlLedger ledger;
    private final Clerk clerk;

    /** Where a file stands among the others. */
    public record Place(String rank, String id) {}

    Docket(Database database, SqlLedger ledger, Clerk clerk) {
        this.database = database;
        this.ledger = ledger;
        this.clerk = clerk;
    }

    public Optional<Filed> find(String id) {
        follow();
        return database.read(connection -> DocketRows.find(connection, id));
    }

    /** All that is about a subject, in order of id. */
    public List<Filed> about(String subject) {
        follow();
        return database.read(connection -> DocketRows.about(connection, subject));
    }

    /**
     * The files that are wanted, in order of rank and id.
     *
     * @param after the place of the last one seen; null to begin
     */
    public List<Filed> page(DocketQuestion question, @Nullable Place after, int limit) {
        follow();
        return database.read(connection -> DocketRows.page(connection, question, after, limit));
    }

    /** How many of the wanted files are in each state, by name of state. */
    public Map<String, Long> counts(DocketQuestion question) {
        follow();
        return database.read(connection -> DocketRows.counts(connection, question));
    }

    /** The marks under which a kind's subjects are known, by subject. */
    public Map<String, List<String>> marks(String kind) {
        follow();
        return database.read(connection -> DocketRows.marks(connection, kind));
    }

    /** A word that is another as soon as something of that kind has changed. */
    public String state(String kind) {
        follow();
        return database.read(connection -> DocketRows.state(connection, kind));
    }

    /**
     * Appends what is made of the docket as it is now, while nobody else can write: what was looked at still holds when it is on disk.
     *
     * @param drafts made from the docket; throws where it does not allow them, and nothing is appended then
     * @return the entries, in the order of the drafts
     */
    public List<Entry> append(String by, Function<Clerk.Known, List<Draft>> drafts) {
        follow();
        return database.write(connection -> {
            DocketRows.followPages(connection, clerk);
            var block = drafts.apply(DocketRows.known(connection));
            var entries = ledger.append(connection, by, block);
            DocketRows.followPages(connection, clerk);
            return entries;
        });
    }

    /** Follows the ledger to its head, a page in each transaction, so that others need not wait for all of it. */
    public void follow() {
        while (database.read(connection -> DocketRows.isBehind(connection, clerk.version()))) {
            database.writeWithoutSync(this::followNext);
        }
    }

    private boolean followNext(Connection connection) throws SQLException {
        return DocketRows.followPage(connection, clerk);
    }
}
