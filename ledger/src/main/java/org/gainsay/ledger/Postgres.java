package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * The ledger in a schema of a PostgreSQL database. Writers wait for each other in an advisory lock, each transaction says for itself that
 * its commit waits for the disk, and text is compared by code point whatever the database's language. The version of the tables stands in
 * {@code gainsay_layout}.
 *
 * <p>User and password come from the URL, else from {@code PGUSER} and {@code PGPASSWORD}, else from {@code .pgpass}; no message and no
 * log says more of the URL than host and database.
 */
final class Postgres implements Engine {
    static final String PREFIX = "jdbc:postgresql:";

    /** The driver logs whole URLs that it cannot read. Held, since loggers that nobody holds forget their level. */
    private static final Logger LOG = Logger.getLogger("org.postgresql");

    /** The first half of the advisory locks' keys ("gain"); the second is the table of entries, so that each schema has its own. */
    private static final int LOCK = 0x6761696e;

    private static final String ENTRIES = "'entry'::regclass::oid::int";
    private static final String NOTHING_YET = "0";

    /** So many results come before the one that gives the transaction's number. */
    private static final int SETTINGS = 3;

    private static final Pattern PARAMETERS = Pattern.compile("\\?.*|(?<=//)[^/]*@", Pattern.DOTALL);

    private final String url;

    Postgres(String url) {
        this.url = url;
        LOG.setLevel(Level.OFF);
    }

    /** A store's URL, as much of it as may be shown. */
    static String shown(String url) {
        return PARAMETERS.matcher(url).replaceAll("");
    }

    @Override
    public Connection connect() throws SQLException {
        var connection = connectToServer();
        try {
            int version = version(connection);
            if (version < Tables.VERSION) {
                version = layOut(connection);
            }
            if (version > Tables.VERSION) {
                throw Failures.newer(shown(url), version);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection look() throws SQLException {
        var connection = connectToServer();
        connection.setReadOnly(true);
        return connection;
    }

    @Override
    public boolean isThere() throws SQLException {
        try (var connection = connectToServer()) {
            return version(connection) > 0;
        }
    }

    @Override
    public String begin(Connection connection, boolean synced) throws SQLException {
        return begin(connection, synced, ENTRIES);
    }

    /** Whoever has the lock is the only writer, so that the one who was lost is no longer at it. */
    @Override
    public boolean isCommitted(Connection connection, String transaction) throws SQLException {
        begin(connection, true);
        try {
            return "committed".equals(value(connection, "SELECT pg_xact_status('" + transaction + "'::xid8)"));
        } finally {
            Database.execute(connection, "ROLLBACK");
        }
    }

    /** What was deleted is freed, to be overwritten by what comes; until then, and in the server's log, its bytes stay. */
    @Override
    public void sweep(Connection connection) throws SQLException {
        Database.execute(
                connection, "VACUUM body, shelf, copied_text, copied_run, reprint, docket, notice, remembered");
    }

    @Override
    public boolean isLost(SQLException failure) {
        var state = state(failure);
        return state.startsWith("08") || state.startsWith("57P0");
    }

    @Override
    public boolean isInHome() {
        return false;
    }

    @Override
    public String place() {
        return shown(url);
    }

    @Override
    public RuntimeException explain(SQLException failure) {
        var place = place();
        var state = state(failure);
        return switch (state) {
            case "55P03" -> Failures.busy(place, failure);
            case "53100" -> line("its disk is full, so nothing of this was kept; have space made there", failure);
            case "3D000" -> line("there is no such database; make it with createdb, or check its name", failure);
            case "3F000" ->
                line("no schema there that this user may use; make one, or check what currentSchema names", failure);
            case "42501" ->
                line(
                        "this user may not make or write tables there (" + Failures.reason(failure)
                                + "); have the rights granted, or name a schema that may be written with"
                                + " ?currentSchema=",
                        failure);
            case "42P07" -> line("other tables are there; name an empty schema with ?currentSchema=", failure);
            case "25006" -> line("it can only be read; name the primary server", failure);
            case "22021" ->
                new InputException(place + ": a text holds a character that PostgreSQL cannot keep (U+0000)", failure);
            case "08004", "28000", "28P01" ->
                line(
                        "the store lets nobody in like this; check the user, and give the password in PGPASSWORD or"
                                + " .pgpass",
                        failure);
            default ->
                isLost(failure)
                        ? line(
                                "the store cannot be reached; check that PostgreSQL runs there, and host, port and"
                                        + " database",
                                failure)
                        : Failures.other(place, failure);
        };
    }

    private HomeFailure line(String what, SQLException cause) {
        return new HomeFailure(place() + ": " + what, cause);
    }

    private Connection connectToServer() throws SQLException {
        var properties = new Properties();
        setFrom("PGUSER", PGProperty.USER, properties);
        setFrom("PGPASSWORD", PGProperty.PASSWORD, properties);
        PGProperty.APPLICATION_NAME.set(properties, "gainsay");
        PGProperty.REWRITE_BATCHED_INSERTS.set(properties, true);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        var driver = new Driver();
        // Asked first, since what the driver says of an address that it cannot read holds all of it.
        var connection = driver.acceptsURL(url) ? driver.connect(url, properties) : null;
        if (connection == null) {
            throw new InputException(
                    shown(url) + ": no address of a store; write jdbc:postgresql://HOST:PORT/DATABASE?user=NAME");
        }
        return connection;
    }

    private static void setFrom(String variable, PGProperty property, Properties properties) {
        var value = System.getenv(variable);
        if (value != null && !value.isEmpty()) {
            property.set(properties, value);
        }
    }

    /** The version of the tables that are there now. */
    private int layOut(Connection connection) throws SQLException {
        if (!"UTF8".equals(value(connection, "SHOW server_encoding"))) {
            throw new InputException(shown(url) + ": its texts are not in UTF-8; make a database with encoding UTF8");
        }
        boolean done = false;
        begin(connection, true, version(connection) == 0 ? NOTHING_YET : ENTRIES);
        try {
            if (version(connection) == 0) {
                for (var table : Tables.LEDGER) {
                    Database.execute(connection, translated(table));
                }
                Database.execute(connection, "CREATE TABLE gainsay_layout (version BIGINT NOT NULL)");
                Database.execute(connection, "INSERT INTO gainsay_layout VALUES (0)");
            }
            if (version(connection) < Tables.VERSION) {
                layOutTheRest(connection);
            }
            Database.execute(connection, "COMMIT");
            done = true;
        } finally {
            if (!done) {
                Database.execute(connection, "ROLLBACK");
            }
        }
        return version(connection);
    }

    /** Each table unless it is there: what earlier versions laid out stays. */
    private static void layOutTheRest(Connection connection) throws SQLException {
        for (var table : Tables.PROJECTIONS) {
            Database.execute(connection, translated(table));
        }
        for (var table : Tables.ACCOUNTS) {
            Database.execute(connection, translated(table));
        }
        for (var table : Tables.TIMETABLE) {
            Database.execute(connection, translated(table));
        }
        for (var table : Tables.NOTICES) {
            Database.execute(connection, translated(table));
        }
        Database.execute(connection, "UPDATE gainsay_layout SET version = " + Tables.VERSION);
    }

    private static String translated(String table) {
        return table.replace("INTEGER", "BIGINT")
                .replace("TEXT", "TEXT COLLATE \"C\"")
                .replace("REAL", "DOUBLE PRECISION")
                .replace(" WITHOUT ROWID", "");
    }

    /**
     * In one message, and without settings of the session, which an agent between here and the server may hand to others. The head must
     * be read by a later statement: what this one sees is as old as its wait.
     */
    private static String begin(Connection connection, boolean synced, String lock) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
                    SET LOCAL lock_timeout = '%ds';
                    SET LOCAL synchronous_commit = %s;
                    SELECT pg_advisory_xact_lock(%d, %s), pg_current_xact_id()::text""".formatted(BUSY_SECONDS, synced ? "on" : "off", LOCK, lock));
            for (int before = 0; before < SETTINGS; before++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(2);
            }
        }
    }

    /**
     * Of the tables that are there; 0 where there are none. Asked of the catalogue's rows, since functions such as to_regclass remember
     * through a transaction that a table was not there.
     */
    @Override
    public int version(Connection connection) throws SQLException {
        var there = value(
                connection,
                "SELECT 1 FROM pg_tables WHERE tablename = 'gainsay_layout' AND schemaname = ANY (current_schemas(false))");
        return there == null
                ? 0
                : Integer.parseInt(String.valueOf(value(connection, "SELECT version FROM gainsay_layout")));
    }

    private static @Nullable String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static String state(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.length() != 5 ? "XX000" : state;
    }
}
