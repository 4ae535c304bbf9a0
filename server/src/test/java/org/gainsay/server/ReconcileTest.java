package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.server.http.OtherPages;
import org.junit.jupiter.api.Test;

/** What OpenRefine asks. */
class ReconcileTest extends OnOneServer {
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
    void anEmptyCellHasNoCandidates() {
        var answer = server.post(
                "/reconcile/default",
                "application/x-www-form-urlencoded",
                form("queries", "{\"q0\":{\"query\":\"--\"},\"q1\":{\"query\":\"Viktor Zorkanov\",\"limit\":1}}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.parse(answer.body(), "answer").path("q0").path("result"))
                .isEmpty();
        assertThat(Json.parse(answer.body(), "answer").path("q1").path("result"))
                .hasSize(1);
    }

    @Test
    void onlyPagesThatAreNamedMayAsk() throws IOException {
        String page = "http://127.0.0.1:3333";
        String suggest = "/reconcile/default/suggest/entity?prefix=zorkanov";
        assertThat(server.get(suggest, "Origin", page).statusCode()).isEqualTo(403);
        try (RunningServer open = RunningServer.openTo(Files.createDirectory(folder.resolve("open")), page)) {
            var answer = open.get(suggest, "Origin", page, "Sec-Fetch-Site", "same-site");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue(page);
            assertThat(open.get(suggest, "Origin", "http://127.0.0.1:4444").statusCode())
                    .isEqualTo(403);
            assertThat(open.get("/api/v1/lists", "Origin", page).statusCode()).isEqualTo(403);
            var preview = open.get("/reconcile/default/preview?id=mine-p%2F1").headers();
            assertThat(preview.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors " + page));
            assertThat(preview.firstValue("X-Frame-Options")).isEmpty();
            assertThat(open.get("/healthz").headers().firstValue("X-Frame-Options"))
                    .hasValue("DENY");
        }
        assertThatThrownBy(() -> OtherPages.of(List.of("http://127.0.0.1:3333/path")))
                .hasMessageContaining("such as http://127.0.0.1:3333");
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
