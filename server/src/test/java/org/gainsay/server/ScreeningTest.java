package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.junit.jupiter.api.Test;

class ScreeningTest extends OnOneServer {
    @Test
    void aNameIsScreenedAndKeptBeforeItIsAnswered() {
        var answer = server.post(
                "/api/v1/screen?limit=1",
                "application/json",
                "{\"id\":\"k7\",\"name\":\"Victor Zorkanov\",\"birth_date\":\"1961-04-02\",\"desk\":\"9\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var json = Json.parse(answer.body(), "answer");
        assertThat(json.path("id").asString()).isEqualTo("k7");
        assertThat(json.path("input").path("desk").asString()).isEqualTo("9");
        assertThat(json.path("hits")).hasSize(1);
        assertThat(json.path("hits").path(0).path("entry").asString()).isEqualTo("p/1");
        assertThat(json.path("hits").path(0).path("match").asBoolean()).isTrue();
        try (Home home = Home.openExisting(server.home, InstantSource.system())) {
            var kept = home.ledger().ofType("screening").getLast();
            assertThat(((Body.Present) kept.body()).json().path("hits")).isNotEmpty();
            assertThat(kept.entry().by()).isEqualTo("local");
        }
    }

    @Test
    void onlyTheListsAskedForAnswer() {
        String query = "{\"name\":\"Northern Gull\"}";
        assertThat(server.post("/api/v1/screen?sources=other", "application/json", query)
                        .body())
                .contains("\"v3\"");
        assertThat(server.post("/api/v1/screen?sources=mine", "application/json", query)
                        .body())
                .contains("\"hits\":[]");
        assertThat(server.post("/api/v1/screen?sources=none", "application/json", query)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeScreenedIsSaid() {
        assertThat(server.post("/api/v1/screen", "application/json", "{\"name\":\"?\"}")
                        .body())
                .contains("no letter or digit");
        assertThat(server.post("/api/v1/screen", "application/json", "{\"name\":\"A\",\"country\":\"xx\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/api/v1/screen?threshold=0.4&min_score=0.6", "application/json", "{\"name\":\"A\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.post("/api/v1/screen?limit=0", "application/json", "{\"name\":\"A\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twoNamesAreCompared() {
        var json = Json.parse(
                server.post(
                                "/api/v1/compare",
                                "application/json",
                                "{\"left\":\"Qods Aviation\",\"right\":{\"name\":\"Ghods Aviation\"}}")
                        .body(),
                "answer");
        assertThat(json.path("score").asDouble()).isGreaterThan(0.7);
        assertThat(json.path("match").asBoolean()).isTrue();
        assertThat(json.path("why")).isNotEmpty();
        assertThat(server.post("/api/v1/compare", "application/json", "{\"left\":\"A\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyLineOfABatchIsAnsweredInOrder() {
        long before = server.entries();
        var answer = server.post("/api/v1/screen/batch", "text/csv", """
                id,name,birth_date
                a,Viktor Zorkanov,1961-04-02
                b,,
                c,Nobody At All,
                d,Zorkanov Drone Works,
                """);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/jsonl");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(Json.parse(lines.get(0), "a").path("id").asString()).isEqualTo("a");
        assertThat(lines.get(1))
                .isEqualTo("{\"line\":2,\"error\":\"the body:3: the row has no name; fill or remove it\"}");
        assertThat(Json.parse(lines.get(2), "c").path("hits")).isEmpty();
        assertThat(lines.get(3)).contains("\"c-2\"");
        assertThat(server.entries()).isEqualTo(before + 3);
    }

    @Test
    void aHeaderWithoutNamesIsRefused() {
        var answer = server.post("/api/v1/screen/batch", "text/csv", "who,when\nA,1961\n");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no column 'name'");
    }

    @Test
    void jsonLinesAreTakenToo() {
        var answer = server.post("/api/v1/screen/batch", "application/jsonl", """
                {"name":"Viktor Zorkanov"}
                nonsense
                {"name":"Northern Gull","imo":"9074729"}
                """);
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"p/1\"");
        assertThat(lines.get(1)).contains("\"line\":2").contains("not JSON");
        assertThat(lines.get(2)).contains("\"v3\"").contains("\"id\":\"3\"");
    }

    @Test
    void whatIsNoTextIsRefusedAndNotScreened() {
        var number = server.post("/api/v1/screen", "application/json", "{\"name\":5}");
        assertThat(number.statusCode()).isEqualTo(400);
        assertThat(number.body()).contains("name is no text");
        assertThat(server.post("/api/v1/screen", "application/json", "{\"name\":true}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post(
                                "/api/v1/screen",
                                "application/json",
                                "{\"name\":\"Viktor Zorkanov\",\"birth_date\":1961}")
                        .statusCode())
                .isEqualTo(200);
        String lines = server.post("/api/v1/screen/batch", "application/jsonl", "{\"name\":5}\n{\"name\":\"A B\"}\n")
                .body();
        assertThat(lines.lines().findFirst().orElseThrow()).contains("\"line\":1", "name is no text");
    }

    @Test
    void anErrorInJsonNamesLineAndColumnAlone() {
        String said = server.post("/api/v1/screen", "application/json", "{\"name\": \"A B\"")
                .body();
        assertThat(said).contains("not JSON", "the body:1:15").doesNotContain("Source", "REDACTED");
    }

    @Test
    void whoSendsAllBeforeReadingIsServedToo() {
        StringBuilder body = new StringBuilder("name\n");
        int rows = 20_000;
        for (int row = 0; row < rows; row++) {
            body.append("Viktor Zorkanov\n");
        }
        List<String> lines = server.post("/api/v1/screen/batch", "text/csv", body.toString())
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSize(rows);
        assertThat(Json.parse(lines.getLast(), "last").path("id").asString()).isEqualTo(Integer.toString(rows));
    }
}
