package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.gainsay.server.Team.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Signing in and out, and what a session withstands. */
class SessionsTest {
    private static final String OWN = "/api/v1/keys";

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

    private int status(Page page) {
        return team.as(page, "GET", OWN, "").statusCode();
    }

    private static JsonNode session(HttpResponse<String> answer) {
        return Json.parse(answer.body(), "session");
    }

    @Test
    void whoSignsInIsKnownUntilSignedOut() {
        JsonNode nobody = team.server.json("/api/v1/session");
        assertThat(nobody.path("users").asBoolean()).isTrue();
        assertThat(nobody.path("name").isNull() && nobody.path("csrf").isNull()).isTrue();
        assertThat(nobody.path("sign_in").path(0).asString()).isEqualTo("password");

        HttpResponse<String> answer = team.signIn("analyst", Team.PASSWORD);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Secure", "Domain"));
        assertThat(session(answer).path("role").asString()).isEqualTo("analyst");
        Page page = team.signIn("analyst");
        assertThat(session(team.as(page, "GET", "/api/v1/session", ""))
                        .path("name")
                        .asString())
                .isEqualTo("analyst");
        assertThat(team.as(page, "POST", "/api/v1/screen", "{\"name\":\"Victor Zorkanov\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(team.as(page, "GET", "/api/v1/audit?type=screening", "").body())
                .contains("\"by\":\"analyst\"");

        assertThat(team.as(page, "DELETE", "/api/v1/session", "").statusCode()).isEqualTo(204);
        assertThat(status(page)).isEqualTo(401);
    }

    @Test
    void anUnknownNameAndAWrongPasswordLookTheSame() {
        HttpResponse<String> wrong = team.signIn("analyst", "four words are not enough");
        HttpResponse<String> unknown = team.signIn("nobody", Team.PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whoTriesPasswordsHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(team.signIn("analyst", "guess number " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> slowed = team.signIn("analyst", Team.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(team.signIn("reader", Team.PASSWORD).statusCode()).isEqualTo(200);
        team.pass(Duration.ofSeconds(30));
        assertThat(team.signIn("analyst", Team.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void forgedAndHandedCookiesOpenNothing() {
        Page page = team.signIn("analyst");
        String name = page.cookie().split("=", 2)[0];
        String forged = name + "=" + "A".repeat(43);
        assertThat(team.ask("GET", OWN, "", "Cookie", forged).statusCode()).isEqualTo(401);
        assertThat(team.ask("GET", OWN, "", "Cookie", name + "=" + "A".repeat(5_000))
                        .statusCode())
                .isEqualTo(401);

        // Whoever hands somebody a session finds that signing in gives another, and ends the one that was shown.
        String body = "{\"name\":\"analyst\",\"password\":\"" + Team.PASSWORD + "\"}";
        String begun = Team.cookie(team.ask("POST", "/api/v1/session", body, "Cookie", forged));
        assertThat(begun).startsWith(name).isNotEqualTo(forged);
        assertThat(team.ask("GET", OWN, "", "Cookie", forged).statusCode()).isEqualTo(401);
        String anew = Team.cookie(team.ask("POST", "/api/v1/session", body, "Cookie", begun));
        assertThat(team.ask("GET", OWN, "", "Cookie", begun).statusCode()).isEqualTo(401);
        assertThat(team.ask("GET", OWN, "", "Cookie", anew).statusCode()).isEqualTo(200);
    }

    @Test
    void whatChangesSomethingWantsThePagesToken() {
        Page page = team.signIn("analyst");
        Page other = team.signIn("reader");
        String query = "{\"name\":\"Victor Zorkanov\"}";
        assertThat(team.ask("POST", "/api/v1/screen", query, "Cookie", page.cookie())
                        .statusCode())
                .isEqualTo(403);
        for (String wrong : new String[] {"x", other.csrf(), page.cookie()}) {
            assertThat(team.as(new Page(page.cookie(), wrong), "POST", "/api/v1/screen", query)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(team.ask("GET", OWN, "", "Cookie", page.cookie()).statusCode())
                .isEqualTo(200);
        assertThat(team.as(page, "POST", "/api/v1/screen", query).statusCode()).isEqualTo(200);
        assertThat(team.ask("GET", OWN, "", "Cookie", page.cookie(), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndInAnyCase() {
        Page idle = team.signIn("analyst");
        Page used = team.signIn("reader");
        for (int i = 0; i < 14; i++) {
            team.pass(Duration.ofMinutes(50));
            assertThat(status(used)).isEqualTo(200);
        }
        assertThat(status(idle)).isEqualTo(401);
        team.pass(Duration.ofMinutes(50));
        assertThat(status(used)).isEqualTo(401);
    }

    @Test
    void whatAnAdministratorTakesAwayIsGoneAtOnce() {
        Page admin = team.signIn("administrator");
        Page analyst = team.signIn("analyst");
        assertThat(team.as(admin, "PATCH", "/api/v1/users/analyst", "{\"role\":\"reader\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(team.as(analyst, "POST", "/api/v1/screen", "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        team.as(admin, "PATCH", "/api/v1/users/analyst", "{\"disabled\":true}");
        assertThat(status(analyst)).isEqualTo(401);
        assertThat(team.signIn("analyst", Team.PASSWORD).statusCode()).isEqualTo(401);
        team.as(
                admin,
                "PATCH",
                "/api/v1/users/analyst",
                "{\"disabled\":false,\"password\":\"five words are enough too\"}");
        assertThat(team.signIn("analyst", Team.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(team.signIn("analyst", "five words are enough too").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsTakenAwayElsewhereIsGoneInTwoSeconds() {
        Page reader = team.signIn("reader");
        assertThat(status(reader)).isEqualTo(200);
        try (Home other = Home.open(team.server.home, () -> java.time.Instant.EPOCH)) {
            other.accounts().remove("local", "reader");
        }
        team.pass(Duration.ofSeconds(3));
        assertThat(status(reader)).isEqualTo(401);
    }

    @Test
    void onesOwnPasswordWantsThePresentOne() {
        Page page = team.signIn("reader");
        Page elsewhere = team.signIn("reader");
        String path = "/api/v1/session/password";
        assertThat(team.as(page, "POST", path, "{\"current\":\"not this one\",\"password\":\"another good one\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(team.as(page, "POST", path, "{\"current\":\"" + Team.PASSWORD + "\",\"password\":\"short\"}")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> changed = team.as(
                page, "POST", path, "{\"current\":\"" + Team.PASSWORD + "\",\"password\":\"another good one\"}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(status(page)).isEqualTo(401);
        assertThat(status(elsewhere)).isEqualTo(401);
        assertThat(team.ask("GET", OWN, "", "Cookie", Team.cookie(changed)).statusCode())
                .isEqualTo(200);
        assertThat(team.signIn("reader", "another good one").statusCode()).isEqualTo(200);
    }
}
