package org.gainsay.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The ledger in one file, {@code ledger.db}, with a write-ahead log and a sync on every commit. Processes wait for each other in
 * {@code BEGIN IMMEDIATE}. The version of the tables is the file's {@code user_version}.
 *
 * @param cache where the driver's native library is unpacked
 */
record Sqlite(Path home, Path cache) implements Engine {
    static final String FILE = "ledger.db";

    Sqlite(Path home) {
        this(home, home.resolve(Home.CACHE));
    }

    @Override
    public Connection connect() throws SQLException {
        NativeLibrary.unpackInto(cache);
        var config = new SQLiteConfig();
        config.setBusyTimeout(1_000 * BUSY_SECONDS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // What is erased is overwritten, not just unlinked.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // Else the driver asks for the key of each row that goes in, which nobody reads.
        config.setGetGeneratedKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + home.resolve(FILE));
        try {
            if (version(connection) == 0) {
                layOutAlone(connection);
            }
            if (0 < version(connection) && version(connection) < Tables.VERSION) {
                renew(connection);
            }
            int version = version(connection);
            if (version > Tables.VERSION) {
                throw Failures.newer(home.toString(), version);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Without a log beside it the file is all there is, and SQLite need make none: only so can a folder be read that cannot be written. With
     * one, some process has the ledger open, and what it wrote last stands there.
     */
    @Override
    public Connection look() throws SQLException {
        NativeLibrary.findIn(cache);
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(1_000 * BUSY_SECONDS);
        var file = home.resolve(FILE);
        var isOpen = Files.exists(home.resolve(FILE + "-wal"));
        return config.createConnection("jdbc:sqlite:" + file.toUri() + (isOpen ? "?mode=ro" : "?immutable=1"));
    }

    @Override
    public boolean isThere() {
        return Files.isRegularFile(home.resolve(FILE));
    }

    @Override
    public String begin(Connection connection, boolean synced) throws SQLException {
        execute(connection, synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        execute(connection, "BEGIN IMMEDIATE");
        return "";
    }

    /** Never asked: there is no connection to lose. */
    @Override
    public boolean isCommitted(Connection connection, String transaction) {
        return false;
    }

    /** Rows have been overwritten; writes the log back into the file and empties it, unless another process is reading just now. */
    @Override
    public void sweep(Connection connection) throws SQLException {
        execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    @Override
    public boolean isLost(SQLException failure) {
        return false;
    }

    @Override
    public boolean isInHome() {
        return true;
    }

    @Override
    public String place() {
        return home.toString();
    }

    @Override
    public HomeFailure explain(SQLException failure) {
        var code = failure instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> Failures.full(home, failure);
            case SQLITE_IOERR ->
                Failures.isFull(home)
                        ? Failures.full(home, failure)
                        : Failures.unwritable(home, Failures.reason(failure), failure);
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
                Failures.unwritable(home, "ledger.db cannot be opened for writing", failure);
            case SQLITE_BUSY, SQLITE_LOCKED -> Failures.busy(home.toString(), failure);
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                new HomeFailure(
                        home + ": ledger.db is damaged or no ledger; put a backup in its place, or name another home"
                                + " with --home",
                        failure);
            default -> Failures.other(home.toString(), failure);
        };
    }

    /** Going over to a write-ahead log does not wait for others as all else does, so new homes are laid out under a lock. */
    private void layOutAlone(Connection connection) throws SQLException {
        synchronized (Sqlite.class) {
            try (var file = FileChannel.open(
                            home.resolve("ledger.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                if (lock.isValid() && version(connection) == 0) {
                    layOut(connection);
                }
            } catch (IOException e) {
                throw Failures.writing(home, e);
            }
        }
    }

    private static void layOut(Connection connection) throws SQLException {
        execute(connection, "PRAGMA journal_mode = WAL");
        execute(connection, "BEGIN IMMEDIATE");
        for (var table : Tables.LEDGER) {
            execute(connection, table);
        }
        layOutTheRest(connection);
        execute(connection, "COMMIT");
    }

    /**
     * Version 1 had an index of whole hashes, versions 2, 3 and 5 less that is computed: that is done when it is first asked. Version 4 knew
     * no users, version 6 no timetable, version 7 told nobody of anything.
     */
    private void renew(Connection connection) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        if (version(connection) == 1) {
            execute(connection, "DROP INDEX entry_hash");
            execute(connection, Tables.INDEX);
        }
        if (version(connection) < Tables.VERSION) {
            layOutTheRest(connection);
        }
        execute(connection, "COMMIT");
    }

    private static void layOutTheRest(Connection connection) throws SQLException {
        for (var table : Tables.PROJECTIONS) {
            execute(connection, table);
        }
        for (var table : Tables.ACCOUNTS) {
            execute(connection, table);
        }
        for (var table : Tables.TIMETABLE) {
            execute(connection, table);
        }
        for (var table : Tables.NOTICES) {
            execute(connection, table);
        }
        execute(connection, "PRAGMA user_version = " + Tables.VERSION);
    }

    @Override
    public int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        Database.execute(connection, sql);
    }
}
