package org.gainsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.gainsay.format.Json;
import org.gainsay.ledger.AccessKey;
import org.gainsay.ledger.Account;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Head;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Role;
import org.gainsay.ledger.Shelved;
import org.gainsay.ledger.SignIn;
import org.gainsay.ledger.Verdict;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that is carried from one store to another, and backups of both. */
final class CopyTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        home = folder.resolve("home");
        try (var filled = Home.open(home, CLOCK)) {
            for (int block = 0; block < 3; block++) {
                var drafts = IntStream.range(0, 500 + block)
                        .mapToObj(number -> reading(filled, "article " + number))
                        .toList();
                filled.ledger().append("anna", drafts);
            }
            filled.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(new Draft("decision", Json.object().put("of", "Żółć"))));
            filled.ledger().erase(Ledger.LOCAL, new Erasable.Single(1503), "request");
        }
        Files.createDirectories(home.resolve("lists"));
        Files.writeString(home.resolve("lists/installed.json"), "{}");
    }

    @Test
    void aCopyHasTheSameChainAndTheSameShelf() {
        var store = PostgresServer.emptyStore();
        try (var source = Home.open(home, CLOCK)) {
            assertThat(source.copyTo(store)).isEqualTo(source.ledger().head());
            try (var copy = Home.openExisting(home, store, CLOCK)) {
                assertSame(source, copy);
                copy.ledger().append(Ledger.LOCAL, List.of(reading(copy, "article new")));
                assertThat(copy.ledger().verify(source.ledger().head())).isInstanceOf(Verdict.Whole.class);
                // Erasing finds what refers to which file in a copy too.
                copy.ledger().erase(Ledger.LOCAL, new Erasable.Before(Instant.parse("2027-01-01T00:00:00Z")), "all");
                assertThat(home.resolve("store")).isDirectoryNotContaining(file -> Files.isRegularFile(file));
            }
            assertThatThrownBy(() -> source.copyTo(store))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("a ledger is there already");
        }
    }

    @Test
    void whoMayUseTheServersGoesAlongAndWhoHasSignedInDoesNot() throws IOException {
        var now = CLOCK.instant();
        var anna = new Account("anna", Role.ADMINISTRATOR, "hash", null, false, now);
        var key = new AccessKey("0123456789ab", "anna", "ab".repeat(32), Role.READER, List.of("match"), now, now);
        var store = PostgresServer.emptyStore();
        try (var source = Home.open(home, CLOCK)) {
            source.accounts().addFirst(anna);
            source.accounts().addKey("anna", key);
            source.accounts().begin(new SignIn("cd".repeat(32), "anna", now, now));
            source.copyTo(store);
            source.backUp(folder.resolve("backup.zip"));
        }
        unpack(folder.resolve("backup.zip"), folder.resolve("restored"));
        try (var copy = Home.openExisting(home, store, CLOCK);
                var restored = Home.openExisting(folder.resolve("restored"), CLOCK)) {
            for (var accounts : List.of(copy.accounts(), restored.accounts())) {
                assertThat(accounts.all()).containsExactly(anna);
                assertThat(accounts.keys()).containsExactly(key);
                assertThat(accounts.signIn("cd".repeat(32))).isEmpty();
            }
        }
    }

    @Test
    void aLedgerThatIsNotWholeIsNotCopied() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + home.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE entry SET \"by\" = 'mallory' WHERE seq = 3");
        }
        var store = PostgresServer.emptyStore();
        try (var source = Home.open(home, CLOCK)) {
            assertThatThrownBy(() -> source.copyTo(store))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("not whole: row 3 edited");
            assertThatThrownBy(() -> Home.openExisting(home, store, CLOCK)).hasMessageContaining("no ledger there");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBackupUnpackedIsTheHomeAgain(boolean onPostgres) throws IOException {
        var store = onPostgres ? PostgresServer.emptyStore() : null;
        if (store != null) {
            try (var source = Home.open(home, CLOCK)) {
                source.copyTo(store);
            }
            Files.delete(home.resolve("ledger.db"));
        }
        // As servers share it.
        Files.move(home.resolve("store"), folder.resolve("shared"));
        Files.createSymbolicLink(home.resolve("store"), folder.resolve("shared"));
        var file = folder.resolve("backup.zip");
        try (var source = Home.open(home, store, CLOCK)) {
            assertThat(source.backUp(file)).isEqualTo(source.ledger().head());
            source.ledger().append(Ledger.LOCAL, List.of(reading(source, "article last")));
            var head = source.backUp(file);
            unpack(file, folder.resolve("restored"));
            try (var restored = Home.openExisting(folder.resolve("restored"), CLOCK)) {
                assertThat(head)
                        .isEqualTo(new Head(1506, restored.ledger().head().hash()));
                assertSame(source, restored);
            }
        }
        assertThat(folder.resolve("restored/lists/installed.json")).hasContent("{}");
        assertThat(folder.resolve("restored")).isDirectoryNotContaining("glob:**cache.*");
        assertThat(folder).isDirectoryNotContaining("glob:**gainsay-backup*");
    }

    @Test
    void aBackupMadeWhileOthersWriteIsWhole() throws Exception {
        var file = folder.resolve("backup.zip");
        try (var writer = new WriterProcess(home, null, "one", Integer.MAX_VALUE);
                var source = Home.open(home, CLOCK)) {
            writer.await(1);
            var head = source.backUp(file);
            writer.await(1);
            writer.kill();
            unpack(file, folder.resolve("restored"));
            try (var restored = Home.openExisting(folder.resolve("restored"), CLOCK)) {
                assertThat(restored.ledger().verify(head)).isInstanceOf(Verdict.Whole.class);
                assertThat(source.ledger().verify(head)).isInstanceOf(Verdict.Whole.class);
            }
        }
    }

    @Test
    void aBackupIsRefusedWhereItWouldBeLostOrCannotBe() {
        try (var source = Home.open(home, CLOCK)) {
            for (var wrong : List.of(home.resolve("backup.zip"), folder.resolve("absent/backup.zip"))) {
                assertThatThrownBy(() -> source.backUp(wrong))
                        .isInstanceOf(InputException.class)
                        .hasMessageContaining("backup.zip");
            }
        }
    }

    private static void assertSame(Home one, Home two) {
        assertThat(two.ledger().verify(one.ledger().head()))
                .isEqualTo(one.ledger().verify(null));
        assertThat(two.ledger().entries(1).map(Kept::json).toList())
                .isEqualTo(one.ledger().entries(1).map(Kept::json).toList());
        assertThat(two.shelf().state()).isEqualTo(one.shelf().state());
        var articles = one.shelf().all().toList();
        assertThat(two.shelf().all()).containsExactlyElementsOf(articles);
        assertThat(articles.stream().map(two.shelf()::text).toList())
                .isEqualTo(articles.stream().map(one.shelf()::text).toList());
        assertThat(articles).extracting(Shelved::id).doesNotContain("article 501");
    }

    private static Draft reading(Home home, String text) {
        // Few files, since each waits for the disk; the last articles have their own.
        boolean own = text.length() > 10 && text.compareTo("article 495") > 0;
        var file = home.store().put((own ? text : "text of many").getBytes(UTF_8));
        var body = Json.object().put("article", text).put("sha256", file);
        body.putObject("reading").putObject("article").put("language", "en");
        body.putArray("stored").add(file);
        return new Draft("reading", body);
    }

    private static void unpack(Path zip, Path into) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }
}
