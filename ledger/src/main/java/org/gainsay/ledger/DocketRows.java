package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The statements on the docket: SQL that SQLite and PostgreSQL both understand. {@code docketed} has the entries of which something came, so
 * that an erasure knows whether it was one of them.
 */
final class DocketRows {
    private static final int PAGE = 500;
    private static final String NAME = "docket/";

    private static final String SELECT =
            "SELECT id, kind, state, subject, mark, assigned, due, score, label, rank, seq, record FROM docket ";

    /**
     * Screenings are many, and few are meant for the docket: those say so in their bodies, which are canonical. So do findings by which
     * cases are dropped.
     */
    private static final String ENTRIES = """
            WHERE e.seq > ? AND e.seq <= ? AND (e.type IN ('decision', 'correction', 'note', 'change')
                OR (e.type IN ('screening', 'watch') AND (b.body LIKE '%"queue":true%' OR b.body LIKE '%"dropped":[%')))
            ORDER BY e.seq LIMIT ?""";

    private DocketRows() {}

    static boolean isBehind(Connection connection, int version) throws SQLException {
        return Projections.seen(connection, NAME + version)
                < Rows.head(connection).seq();
    }

    /** Follows the ledger to its head. */
    static void followPages(Connection connection, Clerk clerk) throws SQLException {
        while (isBehind(connection, clerk.version())) {
            followPage(connection, clerk);
        }
    }

    /** Follows the next page of entries; what another version made of them is thrown away first. */
    static boolean followPage(Connection connection, Clerk clerk) throws SQLException {
        String name = NAME + clerk.version();
        long seen = Projections.seen(connection, name);
        if (seen == 0) {
            clear(connection);
        }
        long head = Rows.head(connection).seq();
        List<Rows.Row> entries;
        try (var select = connection.prepareStatement(Rows.SELECT + ENTRIES)) {
            select.setLong(1, seen);
            select.setLong(2, head);
            select.setInt(3, PAGE);
            entries = Rows.read(select);
        }
        var page = new FilingPage(connection);
        for (var row : entries) {
            file(row, clerk, page);
        }
        page.write();
        Projections.setSeen(
                connection,
                name,
                entries.size() == PAGE ? entries.getLast().entry().seq() : head);
        return true;
    }

    private static void file(Rows.Row row, Clerk clerk, FilingPage page) throws SQLException {
        var body = row.body();
        if (body == null) {
            return;
        }
        try {
            page.put(row.entry().seq(), clerk.file(new Kept(row.entry(), body), page));
        } catch (FilingPage.FilingFailure e) {
            throw e.failure();
        } catch (InputException e) {
            // A body that was damaged; a walk of the chain tells.
        }
    }

    static Clerk.Known known(Connection connection) {
        return new FilingPage(connection);
    }

    /** Where any of these entries had come onto the docket, all of it is emptied; it is made anew when it is next asked. */
    static void forget(Connection connection, List<Long> seqs) throws SQLException {
        boolean any;
        try (var delete = connection.prepareStatement("DELETE FROM docketed WHERE seq = ?")) {
            for (long seq : seqs) {
                delete.setLong(1, seq);
                delete.addBatch();
            }
            any = Arrays.stream(delete.executeBatch()).anyMatch(rows -> rows > 0);
        }
        if (any) {
            clear(connection);
        }
    }

    private static void clear(Connection connection) throws SQLException {
        Database.execute(connection, "DELETE FROM docket");
        Database.execute(connection, "DELETE FROM docketed");
        Database.execute(connection, "DELETE FROM projection WHERE name LIKE 'docket/%'");
    }

    static Optional<Filed> find(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE id = ?")) {
            select.setString(1, id);
            return Rows.all(select, DocketRows::read).stream().findFirst();
        }
    }

    static List<Filed> about(Connection connection, String subject) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "WHERE subject = ? ORDER BY id")) {
            select.setString(1, subject);
            return Rows.all(select, DocketRows::read);
        }
    }

    static List<Filed> page(Connection connection, DocketQuestion question, Docket.@Nullable Place after, int limit)
            throws SQLException {
        var where = DocketWhere.of(question);
        if (after != null) {
            where.and("(rank, id) > (?, ?)", after.rank(), after.id());
        }
        try (var select = connection.prepareStatement(SELECT + where.sql() + " ORDER BY rank, id LIMIT " + limit)) {
            where.fill(select);
            return Rows.all(select, DocketRows::read);
        }
    }

    static Map<String, Long> counts(Connection connection, DocketQuestion question) throws SQLException {
        var where = DocketWhere.of(question);
        var counts = new TreeMap<String, Long>();
        try (var select =
                connection.prepareStatement("SELECT state, COUNT(*) FROM docket " + where.sql() + " GROUP BY state")) {
            where.fill(select);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    static Map<String, List<String>> marks(Connection connection, String kind) throws SQLException {
        var marks = new LinkedHashMap<String, List<String>>();
        try (var select = connection.prepareStatement(
                "SELECT DISTINCT subject, mark FROM docket WHERE kind = ? ORDER BY subject, mark")) {
            select.setString(1, kind);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    marks.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return marks;
    }

    static String state(Connection connection, String kind) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT COUNT(*), COALESCE(MAX(seq), 0) FROM docket WHERE kind = ?")) {
            select.setString(1, kind);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1) + " to " + rows.getLong(2);
            }
        }
    }

    static void put(Connection connection, Iterable<Filed> files, List<Long> seqs) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO docket (id, kind, state, subject, mark, assigned, due, score, label, rank, seq, record)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, state = excluded.state, subject = excluded.subject,
                    mark = excluded.mark, assigned = excluded.assigned, due = excluded.due, score = excluded.score,
                    label = excluded.label, rank = excluded.rank, seq = excluded.seq, record = excluded.record""");
                var note = connection.prepareStatement("INSERT INTO docketed (seq) VALUES (?)")) {
            for (var file : files) {
                insert(insert, file);
            }
            insert.executeBatch();
            for (long seq : seqs) {
                note.setLong(1, seq);
                note.addBatch();
            }
            note.executeBatch();
        }
    }

    private static void insert(PreparedStatement insert, Filed file) throws SQLException {
        insert.setString(1, file.id());
        insert.setString(2, file.kind());
        insert.setString(3, file.state());
        insert.setString(4, storable(file.subject()));
        insert.setString(5, file.mark());
        insert.setString(6, file.assigned());
        insert.setString(7, file.due());
        insert.setDouble(8, file.score());
        insert.setString(9, storable(file.label()));
        insert.setString(10, file.rank());
        insert.setLong(11, file.seq());
        insert.setString(12, file.record());
        insert.addBatch();
    }

    /** Without U+0000, which PostgreSQL keeps in no text; the record, where it is escaped, still has it. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static Filed read(ResultSet rows) throws SQLException {
        return new Filed(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getDouble(8),
                rows.getString(9),
                rows.getString(10),
                rows.getLong(11),
                rows.getString(12));
    }
}
