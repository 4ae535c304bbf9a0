package org.gainsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder = Path.of("");

    @Test
    void makesWhatTheContractNames() {
        var home = folder.resolve("deep/home");
        try (var opened = Home.open(home, CLOCK)) {
            assertThat(home.resolve("ledger.db")).isRegularFile();
            assertThat(home.resolve("store")).isDirectory();
            assertThat(opened.cache()).isEqualTo(home.resolve("cache")).isDirectory();
        }
    }

    @Test
    void commitsAreSyncedAndWritersWait() throws SQLException {
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement()) {
            for (var setting : List.of("journal_mode=wal", "synchronous=2", "busy_timeout=30000", "secure_delete=1")) {
                var parts = setting.split("=", 2);
                try (var rows = statement.executeQuery("PRAGMA " + parts[0])) {
                    assertThat(rows.getString(1)).as(parts[0]).isEqualTo(parts[1]);
                }
            }
        }
    }

    @Test
    void whereThereIsNoneAReaderIsTold() {
        assertRefused(() -> Home.openExisting(folder, CLOCK), "no ledger there; name the home with --home");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenNamesTheWayOut() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertFails(() -> Home.open(file, CLOCK), "--no-keep");
        assertFails(() -> Home.open(file.resolve("home"), CLOCK), "--no-keep");
        var occupied = folder.resolve("occupied");
        Files.createDirectories(occupied.resolve("ledger.db"));
        assertFails(() -> Home.open(occupied, CLOCK), "--home");
    }

    @Test
    void whatIsNoLedgerIsLeftAlone() throws IOException {
        var text = "this was never a ledger, whatever it is called\n".repeat(40);
        Files.writeString(folder.resolve("ledger.db"), text);
        assertFails(() -> Home.open(folder, CLOCK), "damaged or no ledger");
        assertThat(folder.resolve("ledger.db")).hasContent(text);
    }

    @Test
    void aNewerVersionsHomeIsRefused() throws SQLException {
        Home.open(folder, CLOCK).close();
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (Tables.VERSION + 1));
        }
        assertRefused(() -> Home.open(folder, CLOCK), "newer version");
    }

    @Test
    void anOlderVersionsHomeIsRenewedAndFound() throws SQLException {
        String hash;
        try (var home = Home.open(folder, CLOCK)) {
            var drafts = List.of(new Draft("reading", Json.object()), new Draft("reading", Json.object()));
            hash = home.ledger().append(Ledger.LOCAL, drafts).getLast().hash();
        }
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE shelf");
            statement.execute("DROP TABLE projection");
            statement.execute("DROP INDEX entry_hash");
            statement.execute("CREATE INDEX entry_hash ON entry (hash)");
            statement.execute("PRAGMA user_version = 1");
        }
        try (var home = Home.open(folder, CLOCK)) {
            assertThat(home.ledger().find(hash).orElseThrow().entry().seq()).isEqualTo(2);
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement();
                var plan = statement.executeQuery(
                        "EXPLAIN QUERY PLAN SELECT seq FROM entry e WHERE substr(e.hash, 1, 8) = 'abcdef01'")) {
            assertThat(plan.getString("detail")).contains("entry_hash");
        }
    }

    @Test
    void aHomeOfBeforeThereWereUsersHasNone() throws SQLException {
        Home.open(folder, CLOCK).close();
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE account");
            statement.execute("DROP TABLE access_key");
            statement.execute("DROP TABLE sign_in");
            statement.execute("PRAGMA user_version = 4");
        }
        try (var home = Home.open(folder, CLOCK)) {
            assertThat(home.accounts().isEmpty()).isTrue();
            assertThat(home.accounts().keys()).isEmpty();
            assertThat(home.accounts().signIn("none")).isEmpty();
        }
    }

    @Test
    void aHomeWithoutAShelfOrWithOneThatIsBehindIsGivenIt() throws SQLException {
        var file = "ab".repeat(32);
        try (var home = Home.open(folder, CLOCK)) {
            home.ledger().append(Ledger.LOCAL, List.of(reading("a", file), reading("b", file), reading("c", file)));
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(2), "request");
        }
        var ids = List.of("a", "c");
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE shelf");
            statement.execute("DROP TABLE projection");
            statement.execute("PRAGMA user_version = 2");
        }
        try (var home = Home.open(folder, CLOCK)) {
            assertThat(home.shelf().all().map(Shelved::id)).containsExactlyElementsOf(ids);
        }
        try (var connection = new Sqlite(folder).connect();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM shelf WHERE seq > 1");
            statement.execute("UPDATE projection SET seq = 1");
        }
        try (var home = Home.open(folder, CLOCK)) {
            home.ledger().append(Ledger.LOCAL, List.of(reading("d", file)));
            assertThat(home.shelf().all().map(Shelved::id)).containsExactly("a", "c", "d");
        }
    }

    private static Draft reading(String article, String sha256) {
        var body = Json.object().put("article", article).put("sha256", sha256);
        body.putObject("reading").putObject("article").put("language", "en");
        return new Draft("reading", body);
    }

    @Test
    void aFullDiskLosesTheBlockAndNothingElse() {
        var store = new SourceStore(folder.resolve("store"));
        var database = new Database(new Sqlite(folder));
        database.read(connection -> {
            Database.execute(connection, "PRAGMA max_page_count = 32");
            return true;
        });
        try (var ledger = new SqlLedger(folder, database, store, CLOCK)) {
            var small = new Draft("reading", Json.object().put("n", 1));
            var large = new Draft("reading", Json.object().put("text", "x".repeat(200_000)));
            ledger.append(Ledger.LOCAL, List.of(small));
            assertFails(() -> ledger.append(Ledger.LOCAL, List.of(small, large)), "disk is full");
            assertThat(ledger.append(Ledger.LOCAL, List.of(small)).getFirst().seq())
                    .isEqualTo(2);
            assertThat(ledger.verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void whatIsErasedCannotBeReadFromTheFiles() throws IOException {
        var secret = "Anna Kowalska, born 1962-11-23";
        try (var home = Home.open(folder, CLOCK)) {
            var body = Json.object().put("name", secret).put("text", "and more of it ".repeat(2_000));
            home.ledger().append(Ledger.LOCAL, List.of(new Draft("screening", body)));
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(secret, "and more of it");
                }
            }
        }
    }

    @Test
    void theHeadReadsBackAsItWasPrinted() {
        var head = new Head(7, "ab".repeat(32));
        assertThat(Head.parse(head.line(), "head.json")).isEqualTo(head);
        for (var wrong : List.of("", "7", "{}", "{\"seq\":-1,\"hash\":\"" + head.hash() + "\"}", "{\"seq\":7}")) {
            assertRefused(() -> Head.parse(wrong, "head.json"), "head.json");
        }
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertSaid(InputException.class, call, words);
    }

    /** Of the home, and nothing that was asked wrongly. */
    private static void assertFails(ThrowingCallable call, String words) {
        assertSaid(HomeFailure.class, call, words);
    }

    private static void assertSaid(Class<? extends RuntimeException> what, ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOf(what)
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n");
    }
}
