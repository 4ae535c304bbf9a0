package org.gainsay.claims.kept;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.claims.Claims;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.filter.Lookup;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.format.ClaimParser;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.EventType;
import org.sqlite.SQLiteConfig;

/** Reads a file that {@link ClaimFileWriter} wrote. Thread-safe. */
final class ClaimFile implements AutoCloseable {
    private static final int PAGE = 500;

    private final Connection connection;

    private ClaimFile(Connection connection) {
        this.connection = connection;
    }

    static ClaimFile open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT decision FROM unfitting"); // only now the file is looked at
            return new ClaimFile(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A condition of SQL with what stands for its question marks. */
    private record Condition(String sql, List<Object> values) {}

    int size() {
        return select("SELECT COUNT(*) FROM claim", List.of(), row -> row.getInt(1))
                .getFirst();
    }

    Stream<Claim> all() {
        return claims(new Condition("TRUE", List.of()));
    }

    /** Those that a filter may want. */
    Stream<Claim> claims(ClaimFilter filter) {
        List<String> sql = new ArrayList<>(List.of("TRUE"));
        List<Object> values = new ArrayList<>();
        if (filter.type() != null) {
            sql.add("type = ?");
            values.add(filter.type().label());
        } else {
            for (EventType type : EventType.values()) {
                if (Claims.isBackground(type)) {
                    sql.add("type <> ?");
                    values.add(type.label());
                }
            }
        }
        if (filter.standing() != null) {
            sql.add("standing = ?");
            values.add(filter.standing().label());
        }
        Stream<PartyName> parties = filter.between().stream();
        if (filter.about() != null) {
            parties = Stream.concat(Stream.of(filter.about()), parties);
        }
        parties.map(PartyName::lookup).forEach(lookup -> {
            Condition found = found("party", "place", List.of(lookup));
            sql.add("place IN (" + found.sql() + ")");
            values.addAll(found.values());
        });
        return claims(new Condition(String.join(" AND ", sql), values));
    }

    /** Those in which somebody may play a part or speak. */
    Stream<Claim> claims(Collection<Lookup> parties) {
        if (parties.isEmpty()) {
            return Stream.empty();
        }
        Condition found = found("party", "place", parties);
        return claims(new Condition("place IN (" + found.sql() + ")", found.values()));
    }

    /** Those that bear an id, or have a mention whose id it is. */
    List<Claim> claims(String id) {
        return claims(new Condition(
                        "id = ? OR place IN (SELECT place FROM mention WHERE mention.id = ?)", List.of(id, id)))
                .toList();
    }

    /** Those whose ids begin so. */
    List<Claim> beginning(String id) {
        return claims(new Condition("substr(id, 1, ?) = ?", List.of(id.length(), id)))
                .toList();
    }

    /** In their order, read in pages. */
    private Stream<Claim> claims(Condition condition) {
        List<Long> places = select(
                "SELECT place FROM claim WHERE " + condition.sql() + " ORDER BY place",
                condition.values(),
                row -> row.getLong(1));
        return pages(places).flatMap(page -> {
            List<String> lines = select(
                    "SELECT json FROM claim WHERE place IN (" + marks(page.size()) + ") ORDER BY place",
                    page,
                    row -> row.getString(1));
            // Parsing is nearly all of the time that an answer takes, and can be shared.
            return lines.parallelStream()
                    .map(line -> ClaimParser.of(Json.parse(line, "a kept claim")))
                    .toList()
                    .stream();
        });
    }

    private static <T> Stream<List<T>> pages(List<T> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + PAGE)
                .map(from -> all.subList(from, Math.min(all.size(), from + PAGE)));
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    /** The rows of a table whose keys a lookup names: by its id, or by all its keys together. */
    private static Condition found(String table, String column, Collection<Lookup> lookups) {
        List<String> any = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        String one = "SELECT " + column + " FROM " + table + " WHERE key = ?";
        for (Lookup lookup : lookups) {
            any.add(one);
            values.add(lookup.id());
            if (!lookup.together().isEmpty()) {
                any.add("SELECT " + column + " FROM ("
                        + String.join(
                                " INTERSECT ",
                                java.util.Collections.nCopies(lookup.together().size(), one)) + ")");
                values.addAll(lookup.together());
            }
        }
        return new Condition(String.join(" UNION ", any), values);
    }

    Stream<KeptArticle> articles() {
        List<Long> numbers = select("SELECT number FROM article ORDER BY number", List.of(), row -> row.getLong(1));
        return pages(numbers)
                .flatMap(page -> select(
                        "SELECT json, statements FROM article WHERE number IN (" + marks(page.size())
                                + ") ORDER BY number",
                        page,
                        ClaimFile::article)
                        .stream());
    }

    Optional<KeptArticle> article(String id) {
        return select("SELECT json, statements FROM article WHERE id = ?", List.of(id), ClaimFile::article).stream()
                .findFirst();
    }

    private static KeptArticle article(ResultSet row) throws SQLException {
        return new KeptArticle(ReadingParser.header(Json.parse(row.getString(1), "a kept article")), row.getInt(2));
    }

    /** Ids of the articles that name somebody, in their order. */
    List<String> naming(Collection<Lookup> parties, Predicate<Entity> isMeant) {
        if (parties.isEmpty()) {
            return List.of();
        }
        Condition found = found("entity_key", "entity", parties);
        List<Long> meant = new ArrayList<>();
        select("SELECT number, json FROM entity WHERE number IN (" + found.sql() + ")", found.values(), row -> {
            Entity entity = ReadingParser.entity(Json.parse(row.getString(2), "a kept party"));
            return isMeant.test(entity) ? meant.add(row.getLong(1)) : false;
        });
        Set<Long> articles = new TreeSet<>();
        pages(meant)
                .forEach(page -> articles.addAll(select(
                        "SELECT DISTINCT article FROM named WHERE entity IN (" + marks(page.size()) + ")",
                        page,
                        row -> row.getLong(1))));
        return pages(List.copyOf(articles))
                .flatMap(page -> select(
                        "SELECT id FROM article WHERE number IN (" + marks(page.size()) + ") ORDER BY number",
                        page,
                        row -> row.getString(1))
                        .stream())
                .toList();
    }

    /** Who is named in articles, each as often as articles tell something else of it. */
    List<Entity> named() {
        return select(
                "SELECT json FROM entity ORDER BY number",
                List.of(),
                row -> ReadingParser.entity(Json.parse(row.getString(1), "a kept party")));
    }

    List<Integer> unfitting() {
        return select("SELECT decision FROM unfitting ORDER BY decision", List.of(), row -> row.getInt(1));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private synchronized <T> List<T> select(String sql, List<?> values, RowReader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 1; column <= values.size(); column++) {
                statement.setObject(column, values.get(column - 1));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }
}
