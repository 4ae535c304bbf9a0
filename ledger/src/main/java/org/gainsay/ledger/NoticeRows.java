package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** The statements on notices and on what is remembered for them: SQL that SQLite and PostgreSQL both understand. */
final class NoticeRows {
    private static final int PAGE = 500;
    private static final String CURSOR = "notices";

    static final String SELECT = "SELECT n.id, n.kind, n.seq, n.number, n.at, n.record FROM notice n ";

    /** Loaded lists are many entries, and few of them say that something happened. */
    private static final String ENTRIES = """
            WHERE e.seq > ? AND e.seq <= ? AND (e.type IN ('watch', 'change', 'telling', 'source')
                OR (e.type = 'list' AND b.body LIKE '%"event":%'))
            ORDER BY e.seq LIMIT ?""";

    private NoticeRows() {}

    static boolean isBehind(Connection connection) throws SQLException {
        return cursor(connection, CURSOR) < Rows.head(connection).seq();
    }

    static boolean followPage(Connection connection, Reporter reporter) throws SQLException {
        long head = Rows.head(connection).seq();
        List<Rows.Row> entries;
        try (var select = connection.prepareStatement(Rows.SELECT + ENTRIES)) {
            select.setLong(1, cursor(connection, CURSOR));
            select.setLong(2, head);
            select.setInt(3, PAGE);
            entries = Rows.read(select);
        }
        for (var row : entries) {
            put(connection, report(row, reporter));
        }
        setCursor(
                connection,
                CURSOR,
                entries.size() == PAGE ? entries.getLast().entry().seq() : head);
        return true;
    }

    private static Reporter.Report report(Rows.Row row, Reporter reporter) {
        var body = row.body();
        try {
            return body == null ? Reporter.Report.NOTHING : reporter.report(new Kept(row.entry(), body));
        } catch (InputException e) {
            // A body that was damaged; a walk of the chain tells.
            return Reporter.Report.NOTHING;
        }
    }

    private static void put(Connection connection, Reporter.Report report) throws SQLException {
        insert(connection, report.notices());
        for (var key : report.forget()) {
            try (var delete = connection.prepareStatement("DELETE FROM remembered WHERE key = ?")) {
                delete.setString(1, key);
                delete.executeUpdate();
            }
        }
        remember(connection, report.remember());
    }

    static void insert(Connection connection, List<Noticed> notices) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO notice (id, kind, seq, number, at, record) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""")) {
            for (var notice : notices) {
                insert.setString(1, notice.id());
                insert.setString(2, notice.kind());
                insert.setLong(3, notice.seq());
                insert.setInt(4, notice.number());
                insert.setString(5, notice.at());
                insert.setString(6, notice.record());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void remember(Connection connection, List<Remembered> all) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO remembered (key, seq, marks, record) VALUES (?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE SET seq = excluded.seq, marks = excluded.marks,
                    record = excluded.record""")) {
            for (var each : all) {
                insert.setString(1, each.key());
                insert.setLong(2, each.seq());
                insert.setString(3, String.join(" ", each.marks()));
                insert.setString(4, each.record());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static Map<String, Remembered> remembered(Connection connection, String beginning) throws SQLException {
        var found = new LinkedHashMap<String, Remembered>();
        try (var select = connection.prepareStatement(
                "SELECT key, seq, marks, record FROM remembered WHERE substr(key, 1, ?) = ? ORDER BY key")) {
            select.setInt(1, beginning.length());
            select.setString(2, beginning);
            Rows.all(select, NoticeRows::remembered).forEach(each -> found.put(each.key(), each));
        }
        return found;
    }

    private static Remembered remembered(ResultSet rows) throws SQLException {
        var marks = rows.getString(3);
        return new Remembered(
                rows.getString(1),
                rows.getLong(2),
                marks.isEmpty() ? List.of() : List.of(marks.split(" ", -1)),
                rows.getString(4));
    }

    static Optional<Noticed> find(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE n.id = ?")) {
            select.setString(1, id);
            return Rows.all(select, NoticeRows::read).stream().findFirst();
        }
    }

    private record Condition(String sql, List<String> values) {
        static Condition of(NoticeQuestion question) {
            var sql = new StringBuilder("WHERE 1 = 1");
            var values = new ArrayList<String>();
            if (!question.kinds().isEmpty()) {
                sql.append(" AND n.kind IN (")
                        .append(String.join(
                                ", ", Collections.nCopies(question.kinds().size(), "?")))
                        .append(')');
                question.kinds().stream().sorted().forEach(values::add);
            }
            if (question.since() != null) {
                sql.append(" AND n.at >= ?");
                values.add(question.since());
            }
            if (question.text() != null) {
                sql.append(" AND lower(n.record) LIKE ? ESCAPE '!'");
                values.add("%" + question.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
            }
            return new Condition(sql.toString(), values);
        }

        int fill(PreparedStatement select) throws SQLException {
            int column = 1;
            for (var value : values) {
                select.setString(column++, value);
            }
            return column;
        }
    }

    static List<Noticed> newest(
            Connection connection, NoticeQuestion question, Notices.@Nullable Place before, int limit)
            throws SQLException {
        var where = Condition.of(question);
        var sql = SELECT + where.sql() + (before == null ? "" : " AND (n.seq, n.number) < (?, ?)")
                + " ORDER BY n.seq DESC, n.number DESC LIMIT " + limit;
        try (var select = connection.prepareStatement(sql)) {
            int column = where.fill(select);
            if (before != null) {
                select.setLong(column, before.seq());
                select.setInt(column + 1, before.number());
            }
            return Rows.all(select, NoticeRows::read);
        }
    }

    static Map<String, Long> counts(Connection connection, NoticeQuestion question) throws SQLException {
        var where = Condition.of(question);
        var counts = new TreeMap<String, Long>();
        try (var select = connection.prepareStatement(
                "SELECT n.kind, COUNT(*) FROM notice n " + where.sql() + " GROUP BY n.kind")) {
            where.fill(select);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    /** All notices of the next entries that have some; an entry's stay together. */
    static List<Noticed> after(Connection connection, long seq) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + """
                WHERE n.seq > ? AND n.seq <= (SELECT MAX(page.seq) FROM
                    (SELECT seq FROM notice WHERE seq > ? ORDER BY seq, number LIMIT %d) AS page)
                ORDER BY n.seq, n.number""".formatted(PAGE))) {
            select.setLong(1, seq);
            select.setLong(2, seq);
            return Rows.all(select, NoticeRows::read);
        }
    }

    /** What erased entries had said goes; of what is remembered only the marks stay, so that nothing old is taken for new. */
    static void forget(Connection connection, List<Long> seqs) throws SQLException {
        for (var sql : List.of(
                "DELETE FROM outgoing WHERE seq = ? AND message IS NULL",
                "DELETE FROM notice WHERE seq = ?",
                "UPDATE remembered SET record = '{}' WHERE seq = ?")) {
            try (var statement = connection.prepareStatement(sql)) {
                for (long seq : seqs) {
                    statement.setLong(1, seq);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    static Noticed read(ResultSet rows) throws SQLException {
        return new Noticed(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getInt(4),
                rows.getString(5),
                rows.getString(6));
    }

    /** Up to which entry somebody has come; 0 where he has not begun. */
    static long cursor(Connection connection, String name) throws SQLException {
        try (var select = connection.prepareStatement("SELECT seq FROM notice_cursor WHERE name = ?")) {
            select.setString(1, name);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    static void setCursor(Connection connection, String name, long seq) throws SQLException {
        try (var update = connection.prepareStatement("""
                INSERT INTO notice_cursor (name, seq) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET seq = excluded.seq""")) {
            update.setString(1, name);
            update.setLong(2, seq);
            update.executeUpdate();
        }
    }
}
