package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gainsay.format.Json;
import org.gainsay.server.Team.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Keys of programs: what they open, for how long, and whose they are. */
class KeysTest {
    private static final String QUERY = "{\"name\":\"Victor Zorkanov\"}";

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Team team;

    @BeforeEach
    void start() throws IOException {
        team = Team.in(folder);
    }

    @AfterEach
    void stop() {
        team.close();
    }

    private int screen(String key) {
        return team.withKey(key, "POST", "/api/v1/screen", QUERY).statusCode();
    }

    private static String key(JsonNode made) {
        return made.path("key").asString();
    }

    @Test
    void aKeyIsSeenOnceAndActsInItsOwnersName() throws IOException {
        Page page = team.signIn("analyst");
        JsonNode made = team.key(page, "{}");
        assertThat(made.path("role").asString()).isEqualTo("analyst");
        assertThat(made.path("expires").asString()).isEqualTo("2026-05-30T10:00:00Z");
        assertThat(screen(key(made))).isEqualTo(200);
        assertThat(team.withKey(key(made), "GET", "/api/v1/audit?type=screening", "")
                        .body())
                .contains("\"by\":\"analyst\"");
        String listed = team.as(page, "GET", "/api/v1/keys", "").body();
        assertThat(listed).contains(made.path("id").asString()).doesNotContain(key(made));
        for (String file : new String[] {"ledger.db", "ledger.db-wal"}) {
            assertThat(new String(
                            Files.readAllBytes(team.server.home.resolve(file)),
                            java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(key(made), Team.PASSWORD, page.cookie().split("=", 2)[1]);
        }
    }

    @Test
    void aKeyOpensNoMoreThanItsRoleAndScope() {
        Page page = team.signIn("analyst");
        String reading = key(team.key(page, "{\"role\":\"reader\"}"));
        assertThat(team.withKey(reading, "GET", "/api/v1/claims", "").statusCode())
                .isEqualTo(200);
        assertThat(screen(reading)).isEqualTo(403);
        String scoped = key(team.key(page, "{\"scope\":[\"screen\",\"match\"]}"));
        assertThat(screen(scoped)).isEqualTo(200);
        assertThat(team.withKey(scoped, "GET", "/catalog", "").statusCode()).isEqualTo(200);
        assertThat(team.withKey(scoped, "GET", "/api/v1/claims", "").statusCode())
                .isEqualTo(403);
        assertThat(team.as(page, "POST", "/api/v1/keys", "{\"role\":\"administrator\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(team.as(page, "POST", "/api/v1/keys", "{\"scope\":[\"everything\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(team.as(page, "POST", "/api/v1/keys", "{\"rolle\":\"reader\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aKeyMakesNoKeysAndNoUsersUnlessItIsMadeForThat() {
        Page page = team.signIn("administrator");
        String usual = key(team.key(page, "{}"));
        String forUsers = key(team.key(page, "{\"scope\":[\"access\"]}"));
        assertThat(team.withKey(usual, "GET", "/api/v1/users", "").statusCode()).isEqualTo(403);
        assertThat(team.withKey(forUsers, "GET", "/api/v1/users", "").statusCode())
                .isEqualTo(200);
        for (String key : new String[] {usual, forUsers}) {
            assertThat(team.withKey(key, "POST", "/api/v1/keys", "{}").statusCode())
                    .isEqualTo(403);
            assertThat(team.withKey(key, "POST", "/api/v1/session/password", "{\"current\":\"\",\"password\":\"\"}")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void forgedExpiredAndRevokedKeysOpenNothing() {
        Page page = team.signIn("analyst");
        JsonNode made = team.key(page, "{\"expires\":\"2026-03-02\"}");
        String good = key(made);
        assertThat(screen(good)).isEqualTo(200);
        String forged = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A");
        for (String wrong :
                new String[] {forged, "", "x", good + "A", "gainsay_" + "0".repeat(12) + "_" + "A".repeat(43)}) {
            assertThat(screen(wrong)).as(wrong).isEqualTo(401);
        }
        assertThat(team.ask("POST", "/api/v1/screen", QUERY, "Authorization", "ApiKey " + good)
                        .statusCode())
                .isEqualTo(200);
        assertThat(team.ask("POST", "/api/v1/screen", QUERY, "Authorization", "Basic " + good)
                        .statusCode())
                .isEqualTo(401);
        // A key that is wrong does not fall back on the cookie beside it.
        assertThat(team.ask("GET", "/api/v1/claims", "", "Authorization", "Bearer " + forged, "Cookie", page.cookie())
                        .statusCode())
                .isEqualTo(401);
        team.pass(Duration.ofHours(38));
        assertThat(screen(good)).isEqualTo(401);

        Page later = team.signIn("analyst");
        JsonNode other = team.key(later, "{}");
        assertThat(screen(key(other))).isEqualTo(200);
        assertThat(team.as(later, "DELETE", "/api/v1/keys/" + other.path("id").asString(), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(screen(key(other))).isEqualTo(401);
        assertThat(team.as(later, "POST", "/api/v1/keys", "{\"expires\":\"2026-03-01\"}")
                        .statusCode())
                .as("past")
                .isEqualTo(409);
        assertThat(team.as(later, "POST", "/api/v1/keys", "{\"expires\":\"soon\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void otherPeoplesKeysAndJobsAreNotThere() throws IOException {
        Page admin = team.signIn("administrator");
        Page analyst = team.signIn("analyst");
        Page reader = team.signIn("reader");
        JsonNode made = team.key(analyst, "{}");
        String path = "/api/v1/keys/" + made.path("id").asString();
        assertThat(team.as(reader, "DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(team.as(reader, "GET", "/api/v1/keys", "").body())
                .doesNotContain(made.path("id").asString());
        assertThat(team.as(admin, "GET", "/api/v1/keys", "").body())
                .contains(made.path("id").asString());
        assertThat(screen(key(made))).isEqualTo(200);
        assertThat(team.as(admin, "DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(screen(key(made))).isEqualTo(401);

        Files.writeString(
                team.server.home.resolve("lists.properties"), "un_sc = http://127.0.0.1:9/consolidated.xml\n");
        String job = team.as(admin, "POST", "/api/v1/lists/un_sc/update", "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(team.as(admin, "GET", job, "").statusCode()).isEqualTo(200);
        assertThat(team.as(analyst, "GET", job, "").statusCode()).isEqualTo(404);
        assertThat(team.as(analyst, "GET", job + "/events", "").statusCode()).isEqualTo(404);
        assertThat(team.as(analyst, "DELETE", job, "").statusCode()).isEqualTo(404);
    }

    @Test
    void theLedgerNamesKeysAndNeverHoldsOne() {
        Page page = team.signIn("analyst");
        JsonNode made = team.key(page, "{\"scope\":[\"match\"]}");
        String audit = team.as(page, "GET", "/api/v1/audit?type=access", "").body();
        JsonNode last = Json.parse(audit, "audit").path("items").values().stream()
                .toList()
                .getLast()
                .path("body");
        assertThat(last.path("change").asString()).isEqualTo("key added");
        assertThat(last.path("key").asString()).isEqualTo(made.path("id").asString());
        assertThat(audit).doesNotContain(key(made), "argon2");
    }
}
