package org.gainsay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody changes ledger.db behind the ledger's back. */
final class TamperingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    @TempDir
    Path folder = Path.of("");

    private Head head = Head.EMPTY;

    @BeforeEach
    void appendSixEntriesAndKeepTheHead() {
        try (var home = Home.open(folder, CLOCK)) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            IntStream.rangeClosed(1, 6)
                                    .mapToObj(i ->
                                            new Draft("reading", Json.object().put("n", i)))
                                    .toList());
            head = home.ledger().head();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type = 'screening'",
                "at = '2020-01-01T00:00:00.000Z'",
                "\"by\" = 'mallory'",
                "body_sha256 = 'x'",
                "previous = hash",
                "hash = previous"
            })
    void anEditedRowIsNamed(String edit) throws SQLException {
        change("UPDATE entry SET " + edit + " WHERE seq = 3");
        assertBroken(null, 3, Fault.EDITED);
    }

    @Test
    void aRowEditedWithItsHashMadeAnewIsNamed() throws SQLException {
        Entry third;
        try (var home = Home.open(folder, CLOCK)) {
            third = home.ledger().find(3).orElseThrow().entry();
        }
        var forged = new Entry(3, third.at(), "mallory", third.type(), third.bodySha256(), third.previous(), "");
        change("UPDATE entry SET \"by\" = 'mallory', hash = '" + Chain.hashAt(3, forged) + "' WHERE seq = 3");
        assertBroken(null, 3, Fault.EDITED);
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        change("DELETE FROM entry WHERE seq IN (3, 4)");
        assertBroken(null, 3, Fault.MISSING);
        change("DELETE FROM entry WHERE seq = 1");
        assertBroken(null, 1, Fault.MISSING);
    }

    @Test
    void rowsThatChangedPlacesAreNamed() throws SQLException {
        change("UPDATE entry SET seq = -seq WHERE seq IN (2, 5)");
        change("UPDATE entry SET seq = 7 + seq WHERE seq < 0");
        var broken = assertBroken(null, 2, Fault.OUT_OF_ORDER);
        assertThat(broken.detail()).contains("written as row 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"body = '{\"n\":5}'", "salt = '00'", "salt = 'no hex'", "body = 'no json'"})
    void aChangedBodyOrSaltIsNamed(String edit) throws SQLException {
        change("UPDATE body SET " + edit + " WHERE seq = 4");
        assertBroken(null, 4, Fault.BODY);
    }

    @Test
    void aBodyThatNoErasureNamesIsMissed() throws SQLException {
        try (var home = Home.open(folder, CLOCK)) {
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(2), "request");
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
        change("DELETE FROM body WHERE seq = 5");
        assertBroken(null, 5, Fault.BODY);
        change("UPDATE body SET body = 'no json' WHERE seq = 7");
        assertBroken(null, 2, Fault.BODY);
    }

    @Test
    void aDamagedBodyCanStillBeErased() throws SQLException {
        change("UPDATE body SET body = 'no json' WHERE seq = 2");
        try (var home = Home.open(folder, CLOCK)) {
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(2), "request");
            assertThat(home.ledger().verify(head)).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void aCutTailIsFoundOnlyWithTheHead() throws SQLException {
        change("DELETE FROM entry WHERE seq > 4");
        try (var home = Home.open(folder, CLOCK)) {
            assertThat(home.ledger().verify(null)).isInstanceOf(Verdict.Whole.class);
        }
        assertBroken(head, 5, Fault.CUT);
    }

    @Test
    void aChainWrittenAnewIsFoundWithTheHead() throws SQLException {
        change("DELETE FROM entry");
        change("DELETE FROM body");
        var kept = head;
        appendSixEntriesAndKeepTheHead();
        assertBroken(kept, 6, Fault.EDITED);
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private Verdict.Broken assertBroken(@Nullable Head kept, long seq, Fault fault) {
        try (var home = Home.open(folder, CLOCK)) {
            var verdict = home.ledger().verify(kept);
            assertThat(verdict).isInstanceOf(Verdict.Broken.class);
            var broken = (Verdict.Broken) verdict;
            assertThat(broken.sentence()).contains("row " + seq + " " + fault.label());
            return broken;
        }
    }
}
