package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gainsay.format.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What OpenRefine asks. */
class ReconcileTest {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before the first test
    static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String form(String name, String json) {
        return name + "=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    @Test
    void theServiceSaysWhatItIs() {
        var manifest = server.json("/reconcile/default");
        assertThat(manifest.path("versions").path(0).asString()).isEqualTo("0.2");
        assertThat(manifest.path("defaultTypes")).isNotEmpty();
        assertThat(manifest.path("suggest").path("entity").path("service_url").asString())
                .startsWith(server.server.address().toString());
        assertThat(server.get("/reconcile/none").statusCode()).isEqualTo(404);
    }

    @Test
    void cellsAreFoundAndExtended() {
        long before = server.entries();
        var answer = Json.parse(
                server.post(
                                "/reconcile/default",
                                "application/x-www-form-urlencoded",
                                form(
                                        "queries",
                                        "{\"q0\":{\"query\":\"Victor Zorkanov\",\"type\":\"Person\",\"limit\":2,\"properties\":[{\"pid\":\"birthDate\",\"v\":\"1961-04-02\"}]}}"))
                        .body(),
                "answer");
        var best = answer.path("q0").path("result").path(0);
        assertThat(best.path("id").asString()).isEqualTo("mine-p/1");
        assertThat(best.path("match").asBoolean()).isTrue();
        assertThat(best.path("type").path(0).path("id").asString()).isEqualTo("Person");
        assertThat(server.entries()).isEqualTo(before + 1);
        var extended = Json.parse(
                server.post(
                                "/reconcile/default",
                                "application/x-www-form-urlencoded",
                                form("extend", "{\"ids\":[\"mine-p/1\"],\"properties\":[{\"id\":\"birthDate\"}]}"))
                        .body(),
                "extended");
        assertThat(extended.path("rows")
                        .path("mine-p/1")
                        .path("birthDate")
                        .path(0)
                        .path("str")
                        .asString())
                .isEqualTo("1961-04-02");
    }

    @Test
    void whatIsTypedIsCompleted() {
        assertThat(server.json("/reconcile/default/suggest/entity?prefix=zorkanov")
                        .path("result"))
                .isNotEmpty();
        assertThat(server.json("/reconcile/default/suggest/type?prefix=per").path("result"))
                .hasSize(1);
        assertThat(server.json("/reconcile/default/suggest/property?prefix=birth")
                        .path("result"))
                .hasSize(1);
        assertThat(server.json("/reconcile/default/extend/property?type=Person").path("properties"))
                .isNotEmpty();
        assertThat(server.get("/reconcile/default/preview?id=mine-p%2F1").body())
                .contains("<h1>Viktor Zorkanov</h1>");
    }
}
