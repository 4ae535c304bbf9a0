package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements on the chain: SQL that SQLite and PostgreSQL both understand. */
final class Rows {
    static final String SELECT = """
            SELECT e.seq, e.at, e."by", e.type, e.body_sha256, e.previous, e.hash, b.salt, b.body
            FROM entry e LEFT JOIN body b ON b.seq = e.seq
            """;

    private Rows() {}

    /** A row as it stands, its body if that is there. */
    record Row(Entry entry, Body.@Nullable Present body) {}

    static Head head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1");
                var rows = select.executeQuery()) {
            return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : Head.EMPTY;
        }
    }

    static List<Row> page(Connection connection, long fromSeq, int size) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE e.seq >= ? ORDER BY e.seq LIMIT ?")) {
            select.setLong(1, fromSeq);
            select.setInt(2, size);
            return read(select);
        }
    }

    /** Those of a type with these words in their bodies; what is a pattern in the words finds more. */
    static List<Row> page(Connection connection, String type, String words, long fromSeq, int size)
            throws SQLException {
        try (var select = connection.prepareStatement(
                SELECT + "WHERE e.seq >= ? AND e.type = ? AND b.body LIKE ? ORDER BY e.seq LIMIT ?")) {
            select.setLong(1, fromSeq);
            select.setString(2, type);
            select.setString(3, "%" + words + "%");
            select.setInt(4, size);
            return read(select);
        }
    }

    static List<Row> bySeq(Connection connection, long seq) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE e.seq = ?")) {
            select.setLong(1, seq);
            return read(select);
        }
    }

    static List<Row> byHash(Connection connection, String hash) throws SQLException {
        try (var select =
                connection.prepareStatement(SELECT + "WHERE substr(e.hash, 1, 8) = substr(?, 1, 8) ORDER BY e.seq")) {
            select.setString(1, hash);
            return read(select).stream()
                    .filter(row -> row.entry().hash().equals(hash))
                    .toList();
        }
    }

    static List<Row> ofType(Connection connection, String type) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE e.type = ? ORDER BY e.seq")) {
            select.setString(1, type);
            return read(select);
        }
    }

    /** The first place at or after an instant, or 0. */
    static long firstSince(Connection connection, String at) throws SQLException {
        try (var select = connection.prepareStatement("SELECT MIN(seq) FROM entry WHERE at >= ?")) {
            select.setString(1, at);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var entries = connection.prepareStatement("""
                        INSERT INTO entry (seq, at, "by", type, body_sha256, previous, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""");
                var bodies = connection.prepareStatement("INSERT INTO body (seq, salt, body) VALUES (?, ?, ?)")) {
            for (var row : rows) {
                insert(entries, row.entry());
                var body = row.body();
                if (body != null) {
                    bodies.setLong(1, row.entry().seq());
                    bodies.setString(2, body.salt());
                    bodies.setString(3, body.text());
                    bodies.addBatch();
                }
            }
            entries.executeBatch();
            bodies.executeBatch();
        }
    }

    static void deleteBodies(Connection connection, List<Long> seqs) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM body WHERE seq = ?")) {
            for (long seq : seqs) {
                delete.setLong(1, seq);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** Those of a stretch of entries, both ends included. */
    static void deleteBodies(Connection connection, long from, long to) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM body WHERE seq BETWEEN ? AND ?")) {
            delete.setLong(1, from);
            delete.setLong(2, to);
            delete.executeUpdate();
        }
    }

    private static void insert(PreparedStatement entries, Entry entry) throws SQLException {
        entries.setLong(1, entry.seq());
        entries.setString(2, entry.at());
        entries.setString(3, entry.by());
        entries.setString(4, entry.type());
        entries.setString(5, entry.bodySha256());
        entries.setString(6, entry.previous());
        entries.setString(7, entry.hash());
        entries.addBatch();
    }

    static List<Row> read(PreparedStatement select) throws SQLException {
        return all(select, row -> new Row(entry(row), body(row)));
    }

    /** What a row of an answer holds. */
    interface Form<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows of an answer, in its order. */
    static <T> List<T> all(PreparedStatement select, Form<T> form) throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(form.of(rows));
            }
        }
        return found;
    }

    private static Entry entry(ResultSet rows) throws SQLException {
        return new Entry(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7));
    }

    private static Body.@Nullable Present body(ResultSet rows) throws SQLException {
        String salt = rows.getString(8);
        String text = rows.getString(9);
        return salt == null || text == null ? null : new Body.Present(salt, text);
    }
}
