package org.gainsay.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.model.Metadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The statements on the shelf: SQL that SQLite and PostgreSQL both understand. There is one row for every reading whose body is there;
 * of those of one article the last counts, so that erasing a reading is deleting its row.
 */
final class ShelfRows {
    private static final String NAME = "shelf";

    private static final int PAGE = 200;
    private static final String TYPE = "reading";

    private static final String SELECT = """
            SELECT s.article, s.seq, s.file, s.sha256, s.text_sha256, s.language,
                   s.title, s.publisher, s.published, s.url, s.made_with
            FROM shelf s WHERE NOT EXISTS (SELECT 1 FROM shelf n WHERE n.article = s.article AND n.seq > s.seq)
            """;

    private ShelfRows() {}

    static Set<String> cameAfter(Connection connection, long seq) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT article FROM shelf GROUP BY article HAVING MIN(seq) > ?")) {
            select.setLong(1, seq);
            return new TreeSet<>(Rows.all(select, row -> row.getString(1)));
        }
    }

    /** Whether entries have come of which the shelf does not know. */
    static boolean isBehind(Connection connection) throws SQLException {
        return Projections.seen(connection, NAME) < Rows.head(connection).seq();
    }

    /** Follows the ledger to its head. */
    static void catchUp(Connection connection) throws SQLException {
        long seen = Projections.seen(connection, NAME);
        for (var page = Rows.page(connection, seen + 1, PAGE);
                !page.isEmpty();
                page = Rows.page(connection, seen + 1, PAGE)) {
            place(
                    connection,
                    page.stream()
                            .map(ShelfRows::shelved)
                            .flatMap(Optional::stream)
                            .toList());
            seen = page.getLast().entry().seq();
        }
        Projections.setSeen(connection, NAME, seen);
    }

    /** Follows what has just been appended, and whatever came before it unseen. */
    static void follow(Connection connection, List<Draft> appended, long firstSeq) throws SQLException {
        if (Projections.seen(connection, NAME) + 1 < firstSeq) {
            catchUp(connection);
        } else {
            var articles = new ArrayList<Shelved>();
            for (int i = 0; i < appended.size(); i++) {
                shelved(firstSeq + i, appended.get(i).type(), appended.get(i).body())
                        .ifPresent(articles::add);
            }
            place(connection, articles);
            Projections.setSeen(connection, NAME, firstSeq + appended.size() - 1);
        }
    }

    /** Whether any of these entries was on the shelf. */
    static boolean remove(Connection connection, List<Long> seqs) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM shelf WHERE seq = ?")) {
            for (long seq : seqs) {
                delete.setLong(1, seq);
                delete.addBatch();
            }
            return Arrays.stream(delete.executeBatch()).anyMatch(rows -> rows > 0);
        }
    }

    /**
     * Places in the ledger only rise: whatever comes has the greatest, and where nothing came, what went makes fewer. The hash there says
     * which ledger it is: one folder may be used with several.
     */
    static String state(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT COUNT(*), COALESCE(MAX(seq), 0), (SELECT hash FROM entry WHERE seq = (SELECT MAX(seq) FROM shelf))
                        FROM shelf""")) {
            rows.next();
            return rows.getLong(1) + " to " + rows.getLong(2) + " " + rows.getString(3);
        }
    }

    static Optional<Shelved> find(Connection connection, String article) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "AND s.article = ?")) {
            select.setString(1, article);
            return Rows.all(select, ShelfRows::read).stream().findFirst();
        }
    }

    static List<Shelved> withText(Connection connection, String sha256) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "AND s.text_sha256 = ? ORDER BY s.article")) {
            select.setString(1, sha256);
            return Rows.all(select, ShelfRows::read);
        }
    }

    /** Those whose readings came after an entry, in order of these. */
    static List<Shelved> since(Connection connection, long seq, int limit) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "AND s.seq > ? ORDER BY s.seq LIMIT ?")) {
            select.setLong(1, seq);
            select.setInt(2, limit);
            return Rows.all(select, ShelfRows::read);
        }
    }

    /** Those that follow an id, a page of them. */
    static List<Shelved> after(Connection connection, String article) throws SQLException {
        try (var select = connection.prepareStatement(SELECT + "AND s.article > ? ORDER BY s.article LIMIT ?")) {
            select.setString(1, article);
            select.setInt(2, PAGE);
            return Rows.all(select, ShelfRows::read);
        }
    }

    private static void place(Connection connection, List<Shelved> articles) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO shelf (seq, article, file, sha256, text_sha256, language, title, publisher, published, url, made_with)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var article : articles) {
                insert(insert, article);
            }
            insert.executeBatch();
        }
    }

    private static void insert(PreparedStatement insert, Shelved article) throws SQLException {
        insert.setLong(1, article.seq());
        insert.setString(2, article.id());
        insert.setString(3, article.file());
        insert.setString(4, article.sha256());
        insert.setString(5, article.textSha256());
        insert.setString(6, article.language());
        insert.setString(7, article.metadata().title());
        insert.setString(8, article.metadata().publisher());
        insert.setString(9, article.metadata().published());
        insert.setString(10, article.metadata().url());
        insert.setString(11, article.madeWith());
        insert.addBatch();
    }

    /** The article of an entry; none where the entry is no reading, is erased, or its body was damaged, which a walk of the chain tells. */
    private static Optional<Shelved> shelved(Rows.Row row) {
        var body = row.body();
        if (body == null || !row.entry().type().equals(TYPE)) {
            return Optional.empty(); // most entries are no readings, and need not be parsed
        }
        try {
            return shelved(row.entry().seq(), row.entry().type(), body.json());
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static Optional<Shelved> shelved(long seq, String type, JsonNode body) {
        if (!type.equals(TYPE)) {
            return Optional.empty();
        }
        var id = text(body, "article");
        var sha256 = text(body, "sha256");
        if (id == null || sha256 == null || !body.has("reading")) {
            return Optional.empty();
        }
        var textSha256 = text(body, "text_sha256");
        var metadata = body.path("metadata");
        return Optional.of(new Shelved(
                id,
                seq,
                text(body, "file"),
                sha256,
                textSha256 == null ? sha256 : textSha256,
                body.path("reading").path("article").path("language").asString(""),
                new Metadata(
                        text(metadata, "title"),
                        text(metadata, "publisher"),
                        text(metadata, "published"),
                        text(metadata, "url")),
                Shelved.hash(body.has("made_with") ? body.get("made_with") : Json.object())));
    }

    /** Without U+0000, which PostgreSQL keeps in no text; the body, where it is escaped, still has it. */
    private static @Nullable String text(JsonNode json, String key) {
        var value = json.get(key);
        return value == null || !value.isString() ? null : value.asString().replace('\0', '\uFFFD');
    }

    private static Shelved read(ResultSet rows) throws SQLException {
        return new Shelved(
                rows.getString(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                new Metadata(rows.getString(7), rows.getString(8), rows.getString(9), rows.getString(10)),
                rows.getString(11));
    }
}
