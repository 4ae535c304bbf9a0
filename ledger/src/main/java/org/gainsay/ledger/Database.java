package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * One connection, used by one thread at a time. Where it is lost (the database was started anew), the next use makes another; nothing
 * that may have been done is done twice.
 */
final class Database implements AutoCloseable {
    private final Engine engine;
    private @Nullable Connection connection;
    private boolean closed;

    /** @throws HomeFailure if there is no connecting to it */
    Database(Engine engine) {
        this.engine = engine;
        read(opened -> opened);
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work that changes nothing. */
    synchronized <T> T read(Work<T> work) {
        try {
            try {
                return work.on(connection());
            } catch (SQLException e) {
                forgetIfLost(e);
                return work.on(connection());
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** All of the work or nothing, while no other process writes; on disk when this returns. */
    <T> T write(Work<T> work) {
        return write(true, work);
    }

    /**
     * As {@link #write}, but not yet on disk when this returns: after a power cut the work may be undone, all of it. For what can be
     * computed anew.
     */
    <T> T writeWithoutSync(Work<T> work) {
        return write(false, work);
    }

    boolean isInHome() {
        return engine.isInHome();
    }

    private synchronized <T> T write(boolean synced, Work<T> work) {
        try {
            var begun = begin(synced);
            boolean done = false;
            try {
                T result = work.on(begun.connection());
                commit(begun);
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack(begun.connection());
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Sees to it that what was deleted is not read from the disk either, as far as the database can. */
    void sweep() {
        read(swept -> {
            engine.sweep(swept);
            return true;
        });
    }

    @Override
    public synchronized void close() {
        var open = connection;
        connection = null;
        closed = true;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            throw engine.explain(e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A transaction, and what the engine knows it by. */
    private record Begun(Connection connection, String transaction) {}

    /** Where the connection is cut before the answer comes, the database is asked over another one what became of the transaction. */
    private void commit(Begun begun) throws SQLException {
        try {
            execute(begun.connection(), "COMMIT");
        } catch (SQLException cut) {
            forgetIfLost(cut);
            if (!isCommitted(begun, cut)) {
                throw Failures.cut(engine.place(), cut);
            }
        }
    }

    private boolean isCommitted(Begun begun, SQLException cut) {
        try {
            return engine.isCommitted(connection(), begun.transaction());
        } catch (SQLException | InputException | HomeFailure unanswered) {
            forget();
            cut.addSuppressed(unanswered);
            throw Failures.unknown(engine.place(), cut);
        }
    }

    private Begun begin(boolean synced) throws SQLException {
        try {
            return begin(connection(), synced);
        } catch (SQLException e) {
            forgetIfLost(e);
            return begin(connection(), synced);
        }
    }

    private Begun begin(Connection opened, boolean synced) throws SQLException {
        boolean begun = false;
        try {
            String transaction = engine.begin(opened, synced);
            begun = true;
            return new Begun(opened, transaction);
        } finally {
            if (!begun) {
                rollBack(opened);
            }
        }
    }

    private Connection connection() throws SQLException {
        var open = connection;
        if (closed) {
            throw new IllegalStateException("the home is closed");
        }
        if (open == null) {
            open = engine.connect();
            connection = open;
        }
        return open;
    }

    private void forgetIfLost(SQLException failure) throws SQLException {
        if (connection == null || !engine.isLost(failure)) {
            throw failure;
        }
        forget();
    }

    private RuntimeException failure(SQLException failure) {
        if (engine.isLost(failure)) {
            forget();
        }
        return engine.explain(failure);
    }

    private void forget() {
        var lost = connection;
        connection = null;
        try {
            if (lost != null) {
                lost.close();
            }
        } catch (SQLException e) {
            // It is gone already; why, whoever asked is told.
        }
    }

    private static void rollBack(Connection connection) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            // After a full disk SQLite has rolled back by itself; what failed before is what counts.
        }
    }
}
