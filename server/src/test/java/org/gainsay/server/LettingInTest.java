package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.gainsay.server.access.AccessSettings;
import org.gainsay.server.access.AccessSettings.Rates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a server that is not one person's is begun: the first administrator, its public address, how much it takes. */
class LettingInTest {
    private static final AccessSettings PUBLIC =
            new AccessSettings(AccessSettings.address("https://gainsay.example.org/"), false, Rates.USUAL);

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFirstAdministratorIsMadeWithTheCodeOnce() throws IOException {
        AccessSettings access = new AccessSettings(null, true, Rates.USUAL);
        try (RunningServer server = RunningServer.in(folder, access, InstantSource.system())) {
            assertThat(server.json("/api/v1/session").path("setup").asBoolean()).isTrue();
            assertThat(server.json("/api/v1/session").path("name").asString()).isEqualTo("local");
            String said = server.said.stream()
                    .filter(line -> line.startsWith("setup:"))
                    .findFirst()
                    .orElseThrow();
            String code = said.substring(said.lastIndexOf(' ') + 1);
            assertThat(setUp(server, "wrong", "anna").statusCode()).isEqualTo(401);
            assertThat(setUp(server, code, "An na").statusCode()).isEqualTo(400);
            HttpResponse<String> done = setUp(server, code.toUpperCase(java.util.Locale.ROOT), "anna");
            assertThat(done.statusCode()).isEqualTo(200);
            assertThat(Json.parse(done.body(), "session").path("role").asString())
                    .isEqualTo("administrator");
            assertThat(server.get("/api/v1/users", "Cookie", Team.cookie(done)).statusCode())
                    .isEqualTo(200);
            assertThat(server.get("/api/v1/claims").statusCode()).isEqualTo(401);
            assertThat(setUp(server, code, "ben").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> setUp(RunningServer server, String code, String name) {
        return server.post(
                "/api/v1/setup",
                "application/json",
                Json.line(Json.object().put("code", code).put("name", name).put("password", Team.PASSWORD)));
    }

    @Test
    void withoutUsersItIsReachedByNobodyElse() {
        assertRefused(new Server.Settings("0.0.0.0", 0, folder, null, List.of()));
        assertRefused(new Server.Settings("127.0.0.1", 0, folder, null, List.of(), PUBLIC));
    }

    private static void assertRefused(Server.Settings settings) {
        assertThatThrownBy(() -> Server.start(settings, InstantSource.system(), line -> {}))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("gainsay users add NAME --role administrator");
    }

    @Test
    void whereOthersMayComeNobodyIsTheOnePerson() throws IOException {
        AccessSettings setup = new AccessSettings(PUBLIC.publicAddress(), true, Rates.USUAL);
        try (RunningServer server = RunningServer.in(folder, setup, InstantSource.system())) {
            assertThat(server.get("/api/v1/claims").statusCode()).isEqualTo(401);
            assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPublicAddressIsTheOnlyOneAndSecure() throws IOException {
        try (Team team = Team.in(folder, PUBLIC)) {
            HttpResponse<String> begun = team.signIn("reader", Team.PASSWORD);
            assertThat(begun.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie ->
                            assertThat(cookie).startsWith("__Host-gainsay=").contains("; Secure", "; HttpOnly"));
            assertThat(begun.headers().firstValue("Strict-Transport-Security")).isPresent();
            String end = "\r\nConnection: close\r\n";
            assertThat(team.server.raw("GET /healthz HTTP/1.1\r\nHost: gainsay.example.org" + end
                            + "Origin: https://gainsay.example.org\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            assertThat(team.server.raw("GET /healthz HTTP/1.1\r\nHost: gainsay.example.org" + end
                            + "Origin: http://gainsay.example.org\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(team.server.raw("GET /healthz HTTP/1.1\r\nHost: evil.example.org" + end + "\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
        for (String wrong :
                new String[] {"gainsay.example.org", "https://a:b@x", "ftp://x", "https://x/y", "https://x?y", ""}) {
            assertThatThrownBy(() -> AccessSettings.address(wrong)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() throws IOException {
        AccessSettings access = new AccessSettings(null, false, new Rates(4, 3, 10));
        try (Team team = Team.in(folder, access)) {
            Team.Page page = team.signIn("analyst");
            String key = team.key(page, "{}").path("key").asString();
            for (int i = 0; i < 4; i++) {
                assertThat(team.withKey(key, "GET", "/catalog", "").statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = team.withKey(key, "GET", "/catalog", "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("15");
            assertThat(refused.body()).contains("urn:gainsay:problem:too-many-requests");
            assertThat(team.as(page, "GET", "/catalog", "").statusCode()).isEqualTo(200);
            team.pass(Duration.ofSeconds(15));
            assertThat(team.withKey(key, "GET", "/catalog", "").statusCode()).isEqualTo(200);
            for (int i = 0; i < 10; i++) {
                team.server.get("/healthz");
            }
            assertThat(team.server.get("/healthz").statusCode()).isEqualTo(429);
        }
    }
}
