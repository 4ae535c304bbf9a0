package org.gainsay.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** One connection, used by one thread at a time, and what its failures mean. */
final class Database implements AutoCloseable {
    private final Path home;
    private final Connection connection;

    Database(Path home, Connection connection) {
        this.home = home;
        this.connection = connection;
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    synchronized <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failures.ledger(home, e);
        }
    }

    /** All of the work or nothing, while no other process writes; on disk when this returns. */
    synchronized <T> T write(Work<T> work) {
        boolean done = false;
        try {
            execute("BEGIN IMMEDIATE");
            try {
                T result = work.on(connection);
                execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollBack();
                }
            }
        } catch (SQLException e) {
            throw Failures.ledger(home, e);
        }
    }

    /**
     * As {@link #write}, but not yet on disk when this returns: after a power cut the work may be undone, all of it. For what can be
     * computed anew.
     */
    synchronized <T> T writeWithoutSync(Work<T> work) {
        pragma("synchronous = NORMAL");
        try {
            return write(work);
        } finally {
            pragma("synchronous = FULL");
        }
    }

    private void pragma(String setting) {
        read(connection -> {
            execute("PRAGMA " + setting);
            return true;
        });
    }

    /** Writes the log back into the file and empties it, unless another process is reading just now. */
    void emptyLog() {
        pragma("wal_checkpoint(TRUNCATE)");
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.ledger(home, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // After a full disk SQLite has rolled back by itself; what failed before is what counts.
        }
    }
}
