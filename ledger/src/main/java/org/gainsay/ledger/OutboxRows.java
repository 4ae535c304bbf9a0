package org.gainsay.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gainsay.format.Sha256;
import org.jspecify.annotations.Nullable;

/** The statements on what is to be told: SQL that SQLite and PostgreSQL both understand. */
final class OutboxRows {
    private static final int DIGITS = 24;

    private static final String MESSAGE = """
            SELECT m.id, m.rule, m.channel, m.state, m.made, m.tries, m.due, m.holder, m.failure, m.told, m.notices
            FROM message m
            """;

    private OutboxRows() {}

    /** Whether there may be notices that a rule has not been asked about. */
    static boolean isBehind(Connection connection, String rule) throws SQLException {
        long last;
        try (var select = connection.prepareStatement("SELECT COALESCE(MAX(seq), 0) FROM notice");
                var rows = select.executeQuery()) {
            rows.next();
            last = rows.getLong(1);
        }
        return NoticeRows.cursor(connection, rule) < last;
    }

    /** The next page of notices for a rule; it counts as asked about them when this is committed. */
    static List<Noticed> nextFor(Connection connection, String rule, String since) throws SQLException {
        long seen = NoticeRows.cursor(connection, rule);
        var page = NoticeRows.after(connection, seen == 0 ? before(connection, since) : seen);
        if (page.isEmpty()) {
            NoticeRows.setCursor(connection, rule, before(connection, "~"));
        } else {
            NoticeRows.setCursor(connection, rule, page.getLast().seq());
        }
        return page;
    }

    /** The last entry before an instant that had notices; 0 where there is none. */
    private static long before(Connection connection, String at) throws SQLException {
        try (var select = connection.prepareStatement("SELECT COALESCE(MAX(seq), 0) FROM notice WHERE at < ?")) {
            select.setString(1, at);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static int insert(Connection connection, List<Outgoing> rows) throws SQLException {
        int written = 0;
        try (var insert = connection.prepareStatement("""
                INSERT INTO outgoing (id, rule, channel, notice, seq, number, due) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""")) {
            for (var row : rows) {
                insert.setString(
                        1, hash(List.of(row.rule(), row.channel(), row.notice().id())));
                insert.setString(2, row.rule());
                insert.setString(3, row.channel());
                insert.setString(4, row.notice().id());
                insert.setLong(5, row.notice().seq());
                insert.setInt(6, row.notice().number());
                insert.setString(7, Chain.text(row.due()));
                written += insert.executeUpdate();
            }
        }
        return written;
    }

    /** Of words, none of which can be taken for a part of the one before it. */
    private static String hash(List<String> words) {
        var text = words.stream().map(word -> word.length() + ":" + word).collect(Collectors.joining());
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    static boolean isAnyDue(Connection connection, String now) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT 1 FROM outgoing WHERE message IS NULL AND due <= ? LIMIT 1")) {
            select.setString(1, now);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private record Row(String id, String rule, String channel, String notice) {}

    static int gather(Connection connection, String now, int most) throws SQLException {
        List<Row> due;
        try (var select = connection.prepareStatement("""
                SELECT id, rule, channel, notice FROM outgoing WHERE message IS NULL AND due <= ?
                ORDER BY rule, channel, seq, number, id""")) {
            select.setString(1, now);
            due = Rows.all(
                    select, row -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
        int made = 0;
        for (int from = 0; from < due.size(); made++) {
            int to = from + 1;
            while (to < due.size() && to - from < most && isAlike(due.get(from), due.get(to))) {
                to++;
            }
            gather(connection, now, due.subList(from, to));
            from = to;
        }
        return made;
    }

    private static boolean isAlike(Row one, Row other) {
        return one.rule().equals(other.rule()) && one.channel().equals(other.channel());
    }

    private static void gather(Connection connection, String now, List<Row> rows) throws SQLException {
        var first = rows.getFirst();
        var words = new ArrayList<>(List.of(first.rule(), first.channel()));
        rows.forEach(row -> words.add(row.notice()));
        var id = "m" + hash(words);
        try (var insert = connection.prepareStatement("""
                        INSERT INTO message (id, rule, channel, state, made, tries, due, notices)
                        VALUES (?, ?, ?, 'due', ?, 0, ?, ?)""");
                var update = connection.prepareStatement("UPDATE outgoing SET message = ? WHERE id = ?")) {
            insert.setString(1, id);
            insert.setString(2, first.rule());
            insert.setString(3, first.channel());
            insert.setString(4, now);
            insert.setString(5, now);
            insert.setInt(6, rows.size());
            insert.executeUpdate();
            for (var row : rows) {
                update.setString(1, id);
                update.setString(2, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    static Optional<String> nextDue(
            Connection connection, Collection<String> channels, Collection<String> dead, String now)
            throws SQLException {
        if (channels.isEmpty()) {
            return Optional.empty();
        }
        var sql = "SELECT id FROM message WHERE state IN ('due', 'sending') AND (due <= ?"
                + (dead.isEmpty() ? "" : " OR holder IN (" + marks(dead.size()) + ")")
                + ") AND channel IN (" + marks(channels.size()) + ") ORDER BY due, id LIMIT 1";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, now);
            int column = 2;
            for (var word : dead.stream().sorted().toList()) {
                select.setString(column++, word);
            }
            for (var word : channels.stream().sorted().toList()) {
                select.setString(column++, word);
            }
            return Rows.all(select, row -> row.getString(1)).stream().findFirst();
        }
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static void hold(Connection connection, String message, String holder, String until) throws SQLException {
        change(
                connection,
                "UPDATE message SET state = 'sending', holder = ?, due = ? WHERE id = ?",
                holder,
                until,
                message);
    }

    static boolean told(Connection connection, String message, String holder, String at) throws SQLException {
        return change(
                        connection,
                        "UPDATE message SET state = 'told', told = ?, holder = NULL WHERE id = ? AND holder = ?",
                        at,
                        message,
                        holder)
                > 0;
    }

    static boolean failed(Connection connection, String message, String holder, String failure, @Nullable String again)
            throws SQLException {
        return (again == null
                        ? change(
                                connection,
                                "UPDATE message SET state = 'failed', tries = tries + 1, failure = ?, holder = NULL"
                                        + " WHERE id = ? AND holder = ?",
                                failure,
                                message,
                                holder)
                        : change(
                                connection,
                                "UPDATE message SET state = 'due', tries = tries + 1, failure = ?, due = ?,"
                                        + " holder = NULL WHERE id = ? AND holder = ?",
                                failure,
                                again,
                                message,
                                holder))
                > 0;
    }

    static boolean withdraw(Connection connection, String message, String holder, String why) throws SQLException {
        return change(
                        connection,
                        "UPDATE message SET state = 'withdrawn', failure = ?, holder = NULL WHERE id = ? AND holder = ?",
                        why,
                        message,
                        holder)
                > 0;
    }

    /** A rule and a way for which something waits. */
    record Waiting(String rule, String channel) {}

    static List<Waiting> waiting(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT rule, channel FROM outgoing WHERE message IS NULL
                UNION SELECT rule, channel FROM message WHERE state = 'due'""")) {
            return Rows.all(select, row -> new Waiting(row.getString(1), row.getString(2)));
        }
    }

    static int withdraw(Connection connection, List<Waiting> gone) throws SQLException {
        int withdrawn = 0;
        for (var each : gone) {
            withdrawn += change(
                    connection,
                    "DELETE FROM outgoing WHERE message IS NULL AND rule = ? AND channel = ?",
                    each.rule(),
                    each.channel());
            withdrawn += change(
                    connection,
                    "UPDATE message SET state = 'withdrawn', failure = 'its rule or its way is gone'"
                            + " WHERE state = 'due' AND rule = ? AND channel = ?",
                    each.rule(),
                    each.channel());
        }
        return withdrawn;
    }

    private static int change(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < values.length; column++) {
                statement.setString(column + 1, values[column]);
            }
            return statement.executeUpdate();
        }
    }

    static Optional<Message> find(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement(MESSAGE + "WHERE m.id = ?")) {
            select.setString(1, id);
            return Rows.all(select, row -> message(row, 1)).stream().findFirst();
        }
    }

    static List<Message> messages(
            Connection connection,
            Collection<Message.State> states,
            @Nullable String channel,
            @Nullable String before,
            int limit)
            throws SQLException {
        var last = before == null ? Optional.<Message>empty() : find(connection, before);
        var sql = MESSAGE + "WHERE 1 = 1"
                + (states.isEmpty() ? "" : " AND m.state IN (" + marks(states.size()) + ")")
                + (channel == null ? "" : " AND m.channel = ?")
                + (last.isEmpty() ? "" : " AND (m.made, m.id) < (?, ?)")
                + " ORDER BY m.made DESC, m.id DESC LIMIT " + limit;
        try (var select = connection.prepareStatement(sql)) {
            int column = 1;
            for (var state : states.stream().sorted().toList()) {
                select.setString(column++, state.label());
            }
            if (channel != null) {
                select.setString(column++, channel);
            }
            if (last.isPresent()) {
                select.setString(column++, last.get().made());
                select.setString(column, last.get().id());
            }
            return Rows.all(select, row -> message(row, 1));
        }
    }

    static List<Noticed> notices(Connection connection, String message) throws SQLException {
        try (var select = connection.prepareStatement(NoticeRows.SELECT
                + "JOIN outgoing o ON o.notice = n.id WHERE o.message = ? ORDER BY n.seq, n.number")) {
            select.setString(1, message);
            return Rows.all(select, NoticeRows::read);
        }
    }

    static List<Outbox.Sent> sent(Connection connection, String notice) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT o.rule, o.channel, o.due, m.id, m.rule, m.channel, m.state, m.made, m.tries, m.due, m.holder,
                    m.failure, m.told, m.notices
                FROM outgoing o LEFT JOIN message m ON m.id = o.message
                WHERE o.notice = ? ORDER BY o.rule, o.channel""")) {
            select.setString(1, notice);
            return Rows.all(
                    select,
                    row -> new Outbox.Sent(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4) == null ? null : message(row, 4)));
        }
    }

    static Outbox.Progress progress(Connection connection) throws SQLException {
        var states = new EnumMap<Message.State, Long>(Message.State.class);
        try (var select = connection.prepareStatement("SELECT state, COUNT(*) FROM message GROUP BY state");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                states.put(Message.State.of(rows.getString(1)), rows.getLong(2));
            }
        }
        try (var select = connection.prepareStatement("""
                        SELECT (SELECT COUNT(*) FROM outgoing WHERE message IS NULL),
                            (SELECT MIN(due) FROM outgoing WHERE message IS NULL),
                            (SELECT MIN(due) FROM message WHERE state IN ('due', 'sending'))""");
                var rows = select.executeQuery()) {
            rows.next();
            return new Outbox.Progress(rows.getLong(1), states, earlier(rows.getString(2), rows.getString(3)));
        }
    }

    /** The earliest instant at which something is due by one of these ways; null where nothing waits. */
    static @Nullable String next(Connection connection, Collection<String> channels) throws SQLException {
        if (channels.isEmpty()) {
            return null;
        }
        var ways = "channel IN (" + marks(channels.size()) + ")";
        try (var select = connection.prepareStatement("SELECT (SELECT MIN(due) FROM outgoing WHERE message IS NULL AND "
                + ways + "), (SELECT MIN(due) FROM message WHERE state IN ('due', 'sending') AND " + ways + ")")) {
            int column = 1;
            for (int times = 0; times < 2; times++) {
                for (var channel : channels) {
                    select.setString(column++, channel);
                }
            }
            try (var rows = select.executeQuery()) {
                rows.next();
                return earlier(rows.getString(1), rows.getString(2));
            }
        }
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Message message(ResultSet row, int first) throws SQLException {
        return new Message(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                Message.State.of(row.getString(first + 3)),
                row.getString(first + 4),
                row.getInt(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8),
                row.getString(first + 9),
                row.getInt(first + 10));
    }
}
