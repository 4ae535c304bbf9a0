package org.gainsay.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.gainsay.model.InputException;
import org.sqlite.SQLiteConfig;

/** Opens {@code ledger.db} and, in a new home, lays out its tables. */
final class Sqlite {
    /** Goes up by one with every change of the tables, and stands in the file as {@code user_version}. */
    static final int VERSION = 4;

    private static final int BUSY_MS = 30_000;

    /** Of the first eight digits: a whole hash a row, in no order, would make most of what a block writes. */
    private static final String INDEX = "CREATE INDEX entry_hash ON entry (substr(hash, 1, 8))";

    /** What is computed from the ledger: see ShelfRows, CopyRows and Projections. */
    private static final String[] PROJECTIONS = {
        "CREATE TABLE IF NOT EXISTS projection (name TEXT PRIMARY KEY, seq INTEGER NOT NULL)",
        """
        CREATE TABLE IF NOT EXISTS shelf (
            seq INTEGER PRIMARY KEY,
            article TEXT NOT NULL,
            file TEXT,
            sha256 TEXT NOT NULL,
            text_sha256 TEXT NOT NULL,
            language TEXT NOT NULL,
            title TEXT,
            publisher TEXT,
            published TEXT,
            url TEXT,
            made_with TEXT NOT NULL)""",
        "CREATE INDEX IF NOT EXISTS shelf_article ON shelf (article, seq)",
        "CREATE INDEX IF NOT EXISTS shelf_text ON shelf (text_sha256)",
        """
        CREATE TABLE IF NOT EXISTS copied_text (
            number INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE,
            family INTEGER NOT NULL)""",
        "CREATE INDEX IF NOT EXISTS copied_family ON copied_text (family)",
        """
        CREATE TABLE IF NOT EXISTS copied_run (
            run INTEGER NOT NULL,
            text INTEGER NOT NULL,
            size INTEGER NOT NULL,
            PRIMARY KEY (run, text)) WITHOUT ROWID""",
        """
        CREATE TABLE IF NOT EXISTS reprint (
            article TEXT PRIMARY KEY,
            seq INTEGER NOT NULL,
            original TEXT NOT NULL,
            original_seq INTEGER NOT NULL,
            shared REAL NOT NULL)"""
    };

    private static final String[] TABLES = {
        """
        CREATE TABLE entry (
            seq INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            "by" TEXT NOT NULL,
            type TEXT NOT NULL,
            body_sha256 TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL)""",
        INDEX,
        "CREATE TABLE body (seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, body TEXT NOT NULL)",
        // See References.
        """
        CREATE TABLE reference (
            sha256 TEXT NOT NULL,
            first_seq INTEGER NOT NULL,
            last_seq INTEGER NOT NULL,
            PRIMARY KEY (sha256, first_seq))"""
    };

    private Sqlite() {}

    /** @throws InputException if a newer version of the program laid it out */
    static Connection open(Path home, Path database) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // What is erased is overwritten, not just unlinked.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        // Else the driver asks for the key of each row that goes in, which nobody reads.
        config.setGetGeneratedKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + database);
        try {
            if (version(connection) == 0) {
                layOutAlone(home, connection);
            }
            if (0 < version(connection) && version(connection) < VERSION) {
                renew(connection);
            }
            int version = version(connection);
            if (version > VERSION) {
                throw new InputException(home + ": its ledger was made by a newer version (tables " + version
                        + ", known here " + VERSION + "); update gainsay, or name another home with --home");
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Going over to a write-ahead log does not wait for others as all else does, so new homes are laid out under a lock. */
    private static synchronized void layOutAlone(Path home, Connection connection) throws SQLException {
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

    private static void layOut(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("BEGIN IMMEDIATE");
            for (var table : TABLES) {
                statement.execute(table);
            }
            for (var table : PROJECTIONS) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version = " + VERSION);
            statement.execute("COMMIT");
        }
    }

    /** Version 1 had an index of whole hashes, versions 2 and 3 less that is computed: that is done when it is first asked. */
    private static void renew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            if (version(connection) == 1) {
                statement.execute("DROP INDEX entry_hash");
                statement.execute(INDEX);
            }
            if (version(connection) < VERSION) {
                for (var table : PROJECTIONS) {
                    statement.execute(table);
                }
                statement.execute("PRAGMA user_version = " + VERSION);
            }
            statement.execute("COMMIT");
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }
}
