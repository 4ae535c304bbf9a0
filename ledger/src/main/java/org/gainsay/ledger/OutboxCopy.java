package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a copy of a ledger takes along of notices and of what is to be told: rows as they are, page by page. */
final class OutboxCopy {
    /** A table that a copy takes along; its first column is its key. */
    record Table(String name, List<String> columns) {}

    static final List<Table> COPIED = List.of(
            new Table("notice_cursor", List.of("name", "seq")),
            new Table("remembered", List.of("key", "seq", "marks", "record")),
            new Table("notice", List.of("id", "kind", "seq", "number", "at", "record")),
            new Table("outgoing", List.of("id", "rule", "channel", "notice", "seq", "number", "due", "message")),
            new Table(
                    "message",
                    List.of("id", "rule", "channel", "state", "made", "tries", "due", "failure", "told", "notices")));

    private OutboxCopy() {}

    /** Whatever there is of some tables, for a copy. */
    static List<List<@Nullable Object>> page(Connection connection, Table table, @Nullable String after, int size)
            throws SQLException {
        var columns = String.join(", ", table.columns());
        var key = table.columns().getFirst();
        try (var select = connection.prepareStatement("SELECT " + columns + " FROM " + table.name()
                + (after == null ? "" : " WHERE " + key + " > ?") + " ORDER BY " + key + " LIMIT " + size)) {
            if (after != null) {
                select.setString(1, after);
            }
            return Rows.all(select, row -> {
                var values = new ArrayList<@Nullable Object>();
                for (int column = 1; column <= table.columns().size(); column++) {
                    values.add(row.getObject(column));
                }
                return values;
            });
        }
    }

    static void insert(Connection connection, Table table, List<List<@Nullable Object>> rows) throws SQLException {
        var columns = String.join(", ", table.columns());
        try (var insert = connection.prepareStatement("INSERT INTO " + table.name() + " (" + columns + ") VALUES ("
                + OutboxRows.marks(table.columns().size()) + ")")) {
            for (var row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setObject(column + 1, row.get(column));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** What the copy of a ledger that ends there cannot know goes: it is made again when the entries are. */
    static void endAt(Connection connection, long head) throws SQLException {
        for (var sql : List.of(
                "UPDATE notice_cursor SET seq = %1$d WHERE seq > %1$d",
                "DELETE FROM notice WHERE seq > %1$d",
                "DELETE FROM outgoing WHERE seq > %1$d",
                "DELETE FROM remembered WHERE seq > %1$d")) {
            Database.execute(connection, sql.formatted(head));
        }
    }
}
