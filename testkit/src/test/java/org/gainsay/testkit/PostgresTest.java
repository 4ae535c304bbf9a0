package org.gainsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Verdict;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is PostgreSQL's own: connections, rights, characters. */
final class PostgresTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder = Path.of("");

    private final String store = PostgresServer.emptyStore();

    @Test
    void nothingOfSqliteIsLaidOut() {
        try (var home = Home.open(folder, store, CLOCK)) {
            append(home);
        }
        assertThat(folder).isDirectoryContaining("glob:**store").isDirectoryNotContaining("glob:**ledger*");
        assertThat(folder.resolve("cache")).isEmptyDirectory();
    }

    @Test
    void aConnectionThatIsCutIsMadeAnew() {
        try (var home = Home.open(folder, store, CLOCK)) {
            append(home);
            cutAllConnections();
            append(home);
            cutAllConnections();
            assertThat(home.ledger().head().seq()).isEqualTo(2);
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void aServersOwnDefaultsBreakNoChain() {
        PostgresServer.execute("ALTER ROLE postgres SET default_transaction_isolation = 'serializable'");
        try (var one = Home.open(folder, store, CLOCK);
                var two = Home.open(folder, store, CLOCK)) {
            for (int i = 0; i < 3; i++) {
                append(one);
                append(two);
            }
            assertThat(one.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        } finally {
            PostgresServer.execute("ALTER ROLE postgres RESET default_transaction_isolation");
        }
    }

    @Test
    void aLineAndNoPasswordSaysWhatIsWrong() {
        PostgresServer.execute("CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA " + schema() + " TO reader");
        var secret = "&password=Xe7secret";
        assertRefused(() -> open("jdbc:postgresql://127.0.0.1:1/gainsay?user=a" + secret), "cannot be reached");
        assertRefused(() -> open("jdbc:postgresql://127.0.0.1:port/gainsay?user=a" + secret), "no address of a store");
        assertRefused(() -> open("postgresql://a:Xe7secret@127.0.0.1/gainsay"), "jdbc:postgresql://HOST");
        assertRefused(() -> open(store.replace("/postgres?", "/absent?") + secret), "no such database");
        assertRefused(() -> open(store.replace("store", "absent") + secret), "no schema there");
        assertRefused(() -> open(store.replace("user=postgres", "user=reader") + secret), "may not make or write");
        assertRefused(() -> open(store.replace("user=postgres", "user=nobody") + secret), "PGPASSWORD");
        assertRefused(() -> Home.openExisting(folder, store + secret, CLOCK), "no ledger there");
    }

    @Test
    void aNewerVersionsTablesAreRefused() {
        Home.open(folder, store, CLOCK).close();
        PostgresServer.execute("UPDATE " + schema() + ".gainsay_layout SET version = version + 1");
        assertRefused(() -> open(store), "newer version");
    }

    @Test
    void anOlderVersionsTablesAreAddedTo() {
        try (var home = Home.open(folder, store, CLOCK)) {
            append(home);
        }
        PostgresServer.execute(
                "DROP TABLE " + schema() + ".account, " + schema() + ".access_key, " + schema() + ".sign_in");
        PostgresServer.execute("UPDATE " + schema() + ".gainsay_layout SET version = 4");
        try (var home = Home.open(folder, store, CLOCK)) {
            assertThat(home.accounts().isEmpty()).isTrue();
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void namesWithZeroCharactersAreKeptAndFound() {
        var body = Json.object().put("article", "a\0b").put("sha256", "ab".repeat(32));
        body.putObject("metadata").put("title", "one\0two");
        body.putObject("reading").putObject("article").put("language", "en");
        try (var home = Home.open(folder, store, CLOCK)) {
            home.ledger().append(Ledger.LOCAL, List.of(new Draft("reading", body)));
            assertThat(home.shelf().all().map(article -> article.metadata().title()))
                    .containsExactly("one\uFFFDtwo");
            assertRefused(() -> home.shelf().find("a\0b"), "U+0000");
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
    }

    private Home open(String address) {
        return Home.open(folder, address, CLOCK);
    }

    private String schema() {
        return store.substring(store.lastIndexOf('=') + 1);
    }

    private static void append(Home home) {
        home.ledger().append(Ledger.LOCAL, List.of(new Draft("decision", Json.object())));
    }

    private static void cutAllConnections() {
        PostgresServer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gainsay'");
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call)
                .isInstanceOfAny(HomeFailure.class, InputException.class)
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n", "secret");
    }
}
