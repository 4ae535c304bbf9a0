package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What happened that people may want to be told, in the order of the ledger: computed from its entries by a {@link Reporter}, a page of
 * entries in a transaction, and remembered beside it how far that has come. The same ledger gives the same notices. One whose entry is
 * erased goes with it.
 *
 * <p>Safe for any number of threads and of processes on one home.
 */
public final class Notices {
    private static final String LOOK = "look/";

    private final Database database;
    private final SqlLedger ledger;
    private final Reporter reporter;

    /** Where a notice stands among the others. */
    public record Place(long seq, int number) {}

    Notices(Database database, SqlLedger ledger, Reporter reporter) {
        this.database = database;
        this.ledger = ledger;
        this.reporter = reporter;
    }

    /** Follows the ledger to its head, a page of entries in each transaction. */
    public void follow() {
        while (database.read(NoticeRows::isBehind)) {
            database.write(connection -> NoticeRows.followPage(connection, reporter));
        }
    }

    /**
     * The notices that are wanted, newest first.
     *
     * @param before the place of the last one seen; null to begin
     */
    public List<Noticed> newest(NoticeQuestion question, @Nullable Place before, int limit) {
        return database.read(connection -> NoticeRows.newest(connection, question, before, limit));
    }

    /** How many of the wanted ones there are of each kind, by kind. */
    public Map<String, Long> counts(NoticeQuestion question) {
        return database.read(connection -> NoticeRows.counts(connection, question));
    }

    public Optional<Noticed> find(String id) {
        return database.read(connection -> NoticeRows.find(connection, id));
    }

    /** What is remembered under keys that begin so, in order of keys. */
    public Map<String, Remembered> remembered(String beginning) {
        return database.read(connection -> NoticeRows.remembered(connection, beginning));
    }

    /**
     * Up to which entry somebody has looked at the home when he last appended what he had seen; 0 where he never did.
     *
     * @param look a word for what is looked at
     */
    public long looked(String look) {
        return database.read(connection -> NoticeRows.cursor(connection, LOOK + look));
    }

    /**
     * Appends what somebody has seen happen, made of what is known while nobody else can write: what two see at once is written once.
     *
     * @param look a word for what is looked at
     * @param upTo the head of the ledger before looking; where somebody else has looked further meanwhile, nothing is done
     * @param drafts made from what came of all entries so far; none where there is nothing to say
     */
    public List<Entry> append(String by, String look, long upTo, Function<Reporter.Known, List<Draft>> drafts) {
        follow();
        return database.write(connection -> {
            while (NoticeRows.isBehind(connection)) {
                NoticeRows.followPage(connection, reporter);
            }
            if (NoticeRows.cursor(connection, LOOK + look) > upTo) {
                return List.of();
            }
            try {
                NoticeRows.setCursor(connection, LOOK + look, upTo);
                return ledger.append(connection, by, drafts.apply(new KnownNotices(connection)));
            } catch (FilingPage.FilingFailure e) {
                throw e.failure();
            }
        });
    }

    private record KnownNotices(Connection connection) implements Reporter.Known {
        @Override
        public Map<String, Remembered> remembered(String beginning) {
            return ask(() -> NoticeRows.remembered(connection, beginning));
        }

        @Override
        public boolean isNoticed(String id) {
            return ask(() -> NoticeRows.find(connection, id)).isPresent();
        }

        private interface Question<T> {
            T ask() throws SQLException;
        }

        private static <T> T ask(Question<T> question) {
            try {
                return question.ask();
            } catch (SQLException e) {
                throw new FilingPage.FilingFailure(e);
            }
        }
    }
}
