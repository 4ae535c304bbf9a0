package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.ledger.Role;
import org.gainsay.server.Team.Page;
import org.gainsay.server.access.PathGroup;
import org.gainsay.server.http.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route there is, asked by nobody, and by each role. */
class RightsTest {
    /** What is open to all; pages and their parts beside it, which say nothing. */
    private static final List<String> OPEN = List.of(
            "GET /healthz",
            "GET /readyz",
            "GET /openapi.yaml",
            "GET /api/v1/session",
            "POST /api/v1/session",
            "GET /api/v1/session/oidc",
            "GET /api/v1/session/oidc/callback",
            "POST /api/v1/setup");

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static Team team;

    @BeforeAll
    static void start() throws IOException {
        team = Team.in(folder);
    }

    @AfterAll
    static void stop() {
        team.close();
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[^}]*}", "x").replaceAll("<[^>]*>", "x");
    }

    private static boolean isApi(Route route) {
        return Stream.of(
                        "/api/",
                        "/healthz",
                        "/readyz",
                        "/metrics",
                        "/openapi.yaml",
                        "/match",
                        "/search",
                        "/entities",
                        "/catalog",
                        "/algorithms",
                        "/reconcile",
                        "/mcp")
                .anyMatch(route.path()::startsWith);
    }

    private static void assertRefused(HttpResponse<String> answer, Route route, int status, String type) {
        assertThat(answer.statusCode()).as(route.method() + " " + route.path()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:gainsay:problem:" + type);
    }

    @Test
    void onlyWhatIsNamedIsOpen() {
        assertThat(team.server.server.routes().stream()
                        .filter(RightsTest::isApi)
                        .filter(route -> route.least() == null)
                        .map(route -> route.method().name() + " " + route.path()))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void everyPathOfTheApiBelongsToAGroupThatAKeyCanBeMadeFor() {
        assertThat(team.server.server.routes().stream()
                        .map(Route::path)
                        .filter(path -> PathGroup.of(path).isEmpty()))
                .isEmpty();
    }

    @Test
    void nobodyGetsAnythingElse() {
        for (Route route : team.server.server.routes()) {
            if (route.least() != null && !route.freeHere()) {
                HttpResponse<String> answer = team.ask(route.method().name(), path(route), "{}");
                assertRefused(answer, route, 401, "not-signed-in");
                assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
                if (route.method().equals(HandlerType.GET)) {
                    assertThat(team.ask("HEAD", path(route), "").statusCode()).isEqualTo(401);
                }
            }
        }
        assertThat(team.ask("GET", "/nowhere", "").statusCode()).isEqualTo(401);
        assertThat(team.ask("PUT", "/api/v1/users", "").statusCode()).isEqualTo(405);
    }

    @Test
    void eachRoleGetsWhatIsItsAndNoMore() {
        Map<Role, Page> pages =
                Stream.of(Role.values()).collect(Collectors.toMap(role -> role, role -> team.signIn(role.label())));
        for (Route route : team.server.server.routes()) {
            Role least = route.least();
            // Who signs out asks no more after that.
            if (least == null || route.freeHere() || path(route).equals("/api/v1/session")) {
                continue;
            }
            pages.forEach((role, page) -> {
                HttpResponse<String> answer = team.as(page, route.method().name(), path(route), "{}");
                if (role.covers(least)) {
                    assertThat(answer.statusCode())
                            .as(role + " " + route.method() + " " + route.path())
                            .isNotIn(401, 403);
                } else {
                    assertRefused(answer, route, 403, "not-allowed");
                }
            });
        }
        assertThat(team.as(team.signIn("reader"), "GET", "/nowhere", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCountsTheServerIsForThisMachineOrAKey() {
        assertThat(team.server.get("/metrics").statusCode()).isEqualTo(200);
    }
}
