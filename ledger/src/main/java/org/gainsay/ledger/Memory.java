package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program remembers from one run to the next beside the ledger: words under a topic and a key. Nothing that counts is kept here alone:
 * where it is lost, work is done once more. A write may be undone by a power cut. Safe for several threads and processes.
 */
public final class Memory {
    private final Database database;

    Memory(Database database) {
        this.database = database;
    }

    /** What was put under a key, if anything. */
    public Optional<String> find(String topic, String key) {
        return database.read(connection -> Optional.ofNullable(find(connection, topic, key)));
    }

    /** All of a topic, in order of key. */
    public Map<String, String> all(String topic) {
        return database.read(connection -> {
            var all = new TreeMap<String, String>();
            try (var select = connection.prepareStatement("SELECT key, value FROM memory WHERE topic = ?")) {
                select.setString(1, topic);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        all.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
            return all;
        });
    }

    /** Puts a value in the place of what was there. */
    public void put(String topic, String key, String value) {
        replace(topic, key, before -> value);
    }

    /** What comes in the place of a value. */
    @FunctionalInterface
    public interface Change {
        /**
         * The value that shall be there.
         *
         * @param before what is there now; null where nothing is
         * @return null where nothing shall be there
         */
        @Nullable String of(@Nullable String before);
    }

    /**
     * Looks at a value and puts another in its place, while nobody else can.
     *
     * @return what is there now
     */
    public Optional<String> replace(String topic, String key, Change change) {
        return database.writeWithoutSync(connection -> {
            var before = find(connection, topic, key);
            var after = change.of(before);
            if (after == null) {
                remove(connection, topic, key);
            } else if (!after.equals(before)) {
                insert(connection, List.of(new Remark(topic, key, after)));
            }
            return Optional.ofNullable(after);
        });
    }

    /** Forgets what is under a key. */
    public void remove(String topic, String key) {
        replace(topic, key, before -> null);
    }

    /** A row. */
    record Remark(String topic, String key, String value) {}

    /** The rows that follow one, in order of topic and key. */
    static List<Remark> after(Connection connection, @Nullable Remark last, int limit) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT topic, key, value FROM memory WHERE (topic, key) > (?, ?) ORDER BY topic, key LIMIT ?")) {
            select.setString(1, last == null ? "" : last.topic());
            select.setString(2, last == null ? "" : last.key());
            select.setInt(3, limit);
            return Rows.all(select, row -> new Remark(row.getString(1), row.getString(2), row.getString(3)));
        }
    }

    static void insert(Connection connection, List<Remark> rows) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO memory (topic, key, value) VALUES (?, ?, ?)
                ON CONFLICT (topic, key) DO UPDATE SET value = excluded.value""")) {
            for (var row : rows) {
                insert.setString(1, row.topic());
                insert.setString(2, row.key());
                insert.setString(3, row.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void remove(Connection connection, String topic, String key) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM memory WHERE topic = ? AND key = ?")) {
            delete.setString(1, topic);
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    private static @Nullable String find(Connection connection, String topic, String key) throws SQLException {
        try (var select = connection.prepareStatement("SELECT value FROM memory WHERE topic = ? AND key = ?")) {
            select.setString(1, topic);
            select.setString(2, key);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
