package org.gainsay.claims.kept;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gainsay.claims.ClaimIds;
import org.gainsay.claims.filter.Lookup;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Party;
import org.gainsay.model.Publication;
import org.gainsay.model.Voice;
import org.sqlite.SQLiteConfig;

/** Writes claims, articles and who is named in them, with their indexes, into a new file. Not thread-safe. */
final class ClaimFileWriter implements AutoCloseable {
    private static final String[] TABLES = {
        "CREATE TABLE claim (place INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, standing TEXT NOT NULL, json TEXT NOT NULL)",
        "CREATE TABLE party (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID",
        "CREATE TABLE mention (id TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (id, place)) WITHOUT ROWID",
        "CREATE TABLE article (id TEXT PRIMARY KEY, number INTEGER NOT NULL, statements INTEGER NOT NULL, json TEXT NOT NULL)",
        "CREATE INDEX article_number ON article (number)",
        "CREATE TABLE entity (number INTEGER PRIMARY KEY, json TEXT NOT NULL)",
        "CREATE TABLE entity_key (key TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (key, entity)) WITHOUT ROWID",
        "CREATE TABLE named (entity INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (entity, article)) WITHOUT ROWID",
        "CREATE TABLE unfitting (decision INTEGER PRIMARY KEY)"
    };

    private final Connection connection;
    private final List<PreparedStatement> open = new ArrayList<>();
    private final PreparedStatement claim;
    private final PreparedStatement party;
    private final PreparedStatement mention;
    private final PreparedStatement article;
    private final PreparedStatement entity;
    private final PreparedStatement entityKey;
    private final PreparedStatement named;
    private final PreparedStatement unfitting;
    private final Map<String, Integer> entities = new HashMap<>();
    private int claims;
    private int articles;

    /** A file that is not whole is thrown away, so nothing waits for the disk. */
    ClaimFileWriter(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setGetGeneratedKeys(false);
        connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        claim = prepare("INSERT INTO claim VALUES (?, ?, ?, ?, ?)");
        party = prepare("INSERT OR IGNORE INTO party VALUES (?, ?)");
        mention = prepare("INSERT OR IGNORE INTO mention VALUES (?, ?)");
        article = prepare("INSERT INTO article VALUES (?, ?, ?, ?)");
        entity = prepare("INSERT INTO entity VALUES (?, ?)");
        entityKey = prepare("INSERT OR IGNORE INTO entity_key VALUES (?, ?)");
        named = prepare("INSERT OR IGNORE INTO named VALUES (?, ?)");
        unfitting = prepare("INSERT OR IGNORE INTO unfitting VALUES (?)");
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        open.add(statement);
        return statement;
    }

    void add(Claim told) {
        int place = claims++;
        insert(claim, place, told.id(), told.type().label(), told.standing().label(), Json.line(ClaimJson.of(told)));
        Set<String> keys = new TreeSet<>();
        told.roles().values().stream()
                .flatMap(List::stream)
                .forEach(filler -> keys.addAll(PartyName.keysOf(filler.value(), filler.name(), filler.country())));
        Stream.of(told.assertedBy(), told.confirmedBy(), told.deniedBy())
                .flatMap(List::stream)
                .flatMap(ClaimFileWriter::parties)
                .forEach(speaker -> keys.addAll(PartyName.keysOf(speaker.value(), speaker.name(), speaker.country())));
        keys.forEach(key -> insert(party, key, place));
        ClaimIds.of(told).forEach(id -> insert(mention, id, place));
    }

    private static Stream<Party> parties(Voice voice) {
        return Stream.of(voice.speaker(), voice.side());
    }

    void add(Publication publication) {
        int number = articles++;
        insert(
                article,
                publication.id(),
                number,
                publication.reading().statements().size(),
                Json.line(ReadingJson.header(publication.reading().article())));
        publication.reading().entities().forEach(one -> insert(named, number(one), number));
    }

    /** Most parties are named in many articles, and stand here once. */
    private int number(Entity one) {
        String json = Json.line(ReadingJson.entity(one));
        Integer known = entities.get(json);
        if (known != null) {
            return known;
        }
        int number = entities.size();
        entities.put(json, number);
        insert(entity, number, json);
        PartyName.keysOf(one).forEach(key -> insert(entityKey, key, number));
        one.references()
                .forEach(
                        reference -> insert(entityKey, Lookup.ofId(reference.source() + ":" + reference.id()), number));
        return number;
    }

    void addUnfitting(int decision) {
        insert(unfitting, decision);
    }

    void finish() throws SQLException {
        connection.commit();
    }

    private static void insert(PreparedStatement statement, Object... values) {
        try {
            for (int column = 1; column <= values.length; column++) {
                statement.setObject(column, values[column - 1]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : open) {
            statement.close();
        }
        connection.close();
    }
}
