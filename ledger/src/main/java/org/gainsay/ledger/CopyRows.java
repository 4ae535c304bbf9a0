package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.model.Reprint;

/**
 * The statements on copies: SQL that SQLite and PostgreSQL both understand. {@code copied_text} has each text of the shelf once and its
 * family, {@code copied_run} which texts hold a run of words, {@code reprint} each copy with its original and the readings by which that
 * was found. Runs of texts that have gone stay until something is erased; no answer looks at them.
 */
final class CopyRows {
    /** Of the runs of a smaller text's sample, one in so many must be in the larger one's. */
    private static final int LEAST = 6;

    /**
     * A run that stands in more texts than this is a formula, or theirs is a text that very many print: it leads to the first of them
     * only. A copy is found by its other runs, or as one of those many.
     */
    private static final int FORMULA = 50;

    private static final String IS_CURRENT =
            "NOT EXISTS (SELECT 1 FROM shelf n WHERE n.article = s.article AND n.seq > s.seq)";

    private static final String MEMBERS = """
            SELECT s.article, s.seq, s.text_sha256 FROM copied_text t JOIN shelf s ON s.text_sha256 = t.sha256
            WHERE t.family = ? AND %s
            """.formatted(IS_CURRENT);

    private CopyRows() {}

    /** @param number of the entry that brought it, so that none is given twice */
    record Text(long number, String sha256, long family) {}

    record Member(String article, long seq, String textSha256) {}

    /** Whether entries have come that these tables have not followed. */
    static boolean isBehind(Connection connection, int version) throws SQLException {
        return !hasVersion(connection, version)
                || Projections.seen(connection, name(version))
                        < Rows.head(connection).seq();
    }

    /** Up to which entry they have; what was found by another version is thrown away. */
    static long seen(Connection connection, int version) throws SQLException {
        if (!hasVersion(connection, version)) {
            update(connection, "DELETE FROM copied_text");
            update(connection, "DELETE FROM copied_run");
            update(connection, "DELETE FROM reprint");
            update(connection, "DELETE FROM projection WHERE name LIKE 'copies/%'");
        }
        return Projections.seen(connection, name(version));
    }

    static void setSeen(Connection connection, int version, long seq) throws SQLException {
        Projections.setSeen(connection, name(version), seq);
    }

    private static String name(int version) {
        return "copies/" + version;
    }

    private static boolean hasVersion(Connection connection, int version) throws SQLException {
        return exists(connection, "SELECT 1 FROM projection WHERE name = ?", name(version));
    }

    /** After readings have left the shelf: nothing of their texts stays, and whatever they held together is placed anew. */
    static void forget(Connection connection) throws SQLException {
        update(connection, """
                DELETE FROM copied_text WHERE family IN (
                    SELECT t.family FROM copied_text t WHERE NOT EXISTS (
                        SELECT 1 FROM shelf s WHERE s.text_sha256 = t.sha256 AND %s))""".formatted(IS_CURRENT));
        update(connection, "DELETE FROM copied_run WHERE text NOT IN (SELECT number FROM copied_text)");
        update(connection, """
                DELETE FROM reprint WHERE NOT EXISTS (SELECT 1 FROM shelf s WHERE s.seq = reprint.seq)
                    OR NOT EXISTS (SELECT 1 FROM shelf s WHERE s.seq = reprint.original_seq)""");
        update(connection, "UPDATE projection SET seq = 0 WHERE name LIKE 'copies/%'");
    }

    /** The texts that an article had in earlier readings, as far as they are known here. */
    static List<Text> formerTexts(Connection connection, Shelved article) throws SQLException {
        return texts(connection, """
                SELECT DISTINCT t.number, t.sha256, t.family FROM shelf s JOIN copied_text t ON t.sha256 = s.text_sha256
                WHERE s.article = ? AND t.sha256 <> ? ORDER BY t.number""", article.id(), article.textSha256());
    }

    static boolean isOnShelf(Connection connection, String textSha256) throws SQLException {
        return exists(connection, "SELECT 1 FROM shelf s WHERE s.text_sha256 = ? AND " + IS_CURRENT, textSha256);
    }

    static Optional<Long> number(Connection connection, String sha256) throws SQLException {
        return texts(connection, "SELECT number, sha256, family FROM copied_text WHERE sha256 = ?", sha256).stream()
                .map(Text::number)
                .findFirst();
    }

    static long family(Connection connection, long number) throws SQLException {
        return texts(connection, "SELECT number, sha256, family FROM copied_text WHERE number = ?", number)
                .getFirst()
                .family();
    }

    static List<Text> ofFamily(Connection connection, long family) throws SQLException {
        return texts(
                connection, "SELECT number, sha256, family FROM copied_text WHERE family = ? ORDER BY number", family);
    }

    /** The families of texts, each once and in order. */
    static Set<Long> families(Connection connection, Collection<Long> numbers) throws SQLException {
        var families = new LinkedHashSet<Long>();
        for (long number : numbers) {
            for (var text :
                    texts(connection, "SELECT number, sha256, family FROM copied_text WHERE number = ?", number)) {
                families.add(text.family());
            }
        }
        return families;
    }

    /** A new text, which is a family by itself. */
    static void insert(Connection connection, long number, String sha256) throws SQLException {
        update(connection, "INSERT INTO copied_text (number, sha256, family) VALUES (?, ?, ?)", number, sha256, number);
    }

    static void index(Connection connection, long number, int[] sample) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO copied_run (run, text, size) VALUES (?, ?, ?)")) {
            for (int run : sample) {
                insert.setInt(1, run);
                insert.setLong(2, number);
                insert.setInt(3, sample.length);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Texts that have enough of a sample to be copies, in order of their numbers. */
    static List<Text> candidates(Connection connection, int[] sample) throws SQLException {
        var found = new ArrayList<Text>();
        for (var tally : tallies(connection, sample).entrySet()) {
            int size = Math.min(tally.getValue().size, sample.length);
            if (LEAST * tally.getValue().count >= size) {
                found.addAll(texts(
                        connection, "SELECT number, sha256, family FROM copied_text WHERE number = ?", tally.getKey()));
            }
        }
        return found;
    }

    /** How many runs of a sample each text has, and how many runs there are in its own. */
    private static Map<Long, Tally> tallies(Connection connection, int[] sample) throws SQLException {
        var tallies = new TreeMap<Long, Tally>();
        try (var select =
                connection.prepareStatement("SELECT text, size FROM copied_run WHERE run = ? ORDER BY text LIMIT ?")) {
            for (int run : sample) {
                select.setInt(1, run);
                select.setInt(2, FORMULA);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        int size = rows.getInt(2);
                        tallies.computeIfAbsent(rows.getLong(1), number -> new Tally(size)).count++;
                    }
                }
            }
        }
        return tallies;
    }

    private static final class Tally {
        private final int size;
        private int count;

        Tally(int size) {
            this.size = size;
        }
    }

    /** Makes one family of several. */
    static void unite(Connection connection, List<Long> families) throws SQLException {
        long first = Collections.min(families);
        for (long family : families) {
            if (family != first) {
                update(connection, "UPDATE copied_text SET family = ? WHERE family = ?", first, family);
            }
        }
    }

    /** Makes each text a family by itself. */
    static void part(Connection connection, List<Text> texts) throws SQLException {
        for (var text : texts) {
            update(connection, "UPDATE copied_text SET family = ? WHERE number = ?", text.number(), text.number());
        }
    }

    static void remove(Connection connection, long number) throws SQLException {
        update(connection, "DELETE FROM copied_text WHERE number = ?", number);
    }

    /** The original of a family; empty where no article of the shelf is left of it. */
    static Optional<Member> original(Connection connection, long family) throws SQLException {
        return members(connection, MEMBERS + """
                ORDER BY CASE WHEN s.published IS NULL THEN 1 ELSE 0 END, s.published, s.article LIMIT 1""", family).stream().findFirst();
    }

    /** The other articles of a family of which it is not written down yet that, as they were read last, they are copies of the original. */
    static List<Member> newCopies(Connection connection, long family, Member original) throws SQLException {
        return members(connection, MEMBERS + """
                AND s.seq <> ? AND NOT EXISTS (
                    SELECT 1 FROM reprint r WHERE r.article = s.article AND r.seq = s.seq AND r.original_seq = ?)
                ORDER BY s.article""", family, original.seq(), original.seq());
    }

    /** Writes down that an article is a copy. */
    static void putCopy(Connection connection, Member copy, Member original, double shared) throws SQLException {
        removeCopy(connection, copy);
        update(
                connection,
                "INSERT INTO reprint (article, seq, original, original_seq, shared) VALUES (?, ?, ?, ?, ?)",
                copy.article(),
                copy.seq(),
                original.article(),
                original.seq(),
                shared);
    }

    /** Writes down that an article is no copy. */
    static void removeCopy(Connection connection, Member article) throws SQLException {
        update(connection, "DELETE FROM reprint WHERE article = ?", article.article());
    }

    static List<Reprint> all(Connection connection) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT article, original, shared FROM reprint ORDER BY article")) {
            return reprints(select);
        }
    }

    static Optional<Reprint> find(Connection connection, String article) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT article, original, shared FROM reprint WHERE article = ?")) {
            select.setString(1, article);
            return reprints(select).stream().findFirst();
        }
    }

    private static List<Reprint> reprints(PreparedStatement select) throws SQLException {
        return Rows.all(select, row -> new Reprint(row.getString(1), row.getString(2), row.getDouble(3)));
    }

    private static List<Member> members(Connection connection, String sql, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            fill(select, values);
            return Rows.all(select, row -> new Member(row.getString(1), row.getLong(2), row.getString(3)));
        }
    }

    private static List<Text> texts(Connection connection, String sql, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            fill(select, values);
            return texts(select);
        }
    }

    private static List<Text> texts(PreparedStatement select) throws SQLException {
        return Rows.all(select, row -> new Text(row.getLong(1), row.getString(2), row.getLong(3)));
    }

    private static boolean exists(Connection connection, String sql, Object... values) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            fill(select, values);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            fill(update, values);
            update.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }
}
