package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NoticesTest {
    @TempDir
    Path folder = Path.of("");

    private void happen() {
        try (Home home = Home.open(folder.resolve("home"), InstantSource.system())) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(
                                    new Draft(
                                            "list",
                                            Json.object()
                                                    .put("source", "mine")
                                                    .put("event", "failed")
                                                    .put("reason", "answered with status 404")),
                                    new Draft(
                                            "list",
                                            Json.object()
                                                    .put("source", "other")
                                                    .put("event", "shrunk")
                                                    .put("reason", "has 2 entries"))));
        }
    }

    @Test
    void whatHappenedIsShownWithWhoWasToldOfIt() throws IOException {
        happen();
        try (RunningServer server = RunningServer.in(folder)) {
            JsonNode before = server.json("/api/v1/notices?kind=list-failed,list-shrunk");
            assertThat(before.path("items").size()).isEqualTo(2);
            assertThat(before.path("items").path(0).path("sentence").asString()).startsWith("other was not replaced");
            assertThat(before.path("counts").path("list-failed").asInt()).isEqualTo(1);
            assertThat(server.json("/api/v1/watch/rules").path("there").asBoolean())
                    .isFalse();
            assertThat(server.get("/notices.atom").statusCode()).isEqualTo(404);

            Files.writeString(server.home.resolve("watch.yaml"), """
                    address: https://page.example
                    channels: {news: {atom: true}}
                    rules:
                      - {name: lists, what: lists, to: news}
                      - {name: later, what: lists, when: {daily: "07:30", zone: UTC}, to: stdout}
                    """);
            JsonNode rules = server.json("/api/v1/watch/rules");
            assertThat(rules.path("rules").size()).isEqualTo(2);
            assertThat(rules.path("faults").size()).isZero();
            JsonNode told = Json.parse(
                    server.post("/api/v1/watch/tell", "application/json", "").body(), "tell");
            assertThat(told.path("told").asInt()).isEqualTo(1);
            JsonNode messages = server.json("/api/v1/messages");
            assertThat(messages.path("counts").path("told").asInt()).isEqualTo(1);
            String message = messages.path("items").path(0).path("id").asString();
            JsonNode items = server.json("/api/v1/notices?message=" + message).path("items");
            assertThat(items.size()).isEqualTo(2);
            String id = items.path(0).path("id").asString();
            assertThat(server.json("/api/v1/notices/" + id).path("told").size()).isEqualTo(2);
            assertThat(server.get("/notices.atom").body())
                    .contains("urn:gainsay:notice:" + id, "https://page.example/lists/");
            assertThat(server.get("/metrics").body()).contains("gainsay_messages{state=\"told\"} 1.0");
        }
    }

    @Test
    void rulesMayNameTheListsThatTheServerIsGiven() throws IOException {
        happen();
        try (RunningServer server = RunningServer.in(folder)) {
            Files.writeString(server.home.resolve("watch.yaml"), """
                    rules:
                      - {name: of mine, what: hits, lists: [mine, nine], to: stdout}
                    """);
            JsonNode faults = server.json("/api/v1/watch/rules").path("faults");
            assertThat(faults.size()).isEqualTo(1);
            assertThat(faults.path(0).path("what").asString())
                    .startsWith("no list 'nine' here, so that nothing is told of it; did you mean 'mine'?");
            assertThat(faults.path(0).path("stops").asBoolean()).isFalse();
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() throws IOException {
        happen();
        try (RunningServer server = RunningServer.in(folder)) {
            assertThat(server.get("/api/v1/notices?kind=hits").body()).contains("hit-new");
            assertThat(server.get("/api/v1/notices?cursor=x").statusCode()).isEqualTo(404);
            assertThat(server.get("/api/v1/notices/n0").statusCode()).isEqualTo(404);
            assertThat(server.get("/api/v1/messages?state=gone").statusCode()).isEqualTo(400);
            Files.writeString(server.home.resolve("watch.yaml"), "rules: [{name: a, what: x, to: stdout}]\n");
            assertThat(server.post("/api/v1/watch/tell", "application/json", "").body())
                    .contains("unknown kind 'x'");
            JsonNode page = server.json("/api/v1/notices?kind=list-failed,list-shrunk&limit=1");
            assertThat(page.path("items").size()).isEqualTo(1);
            JsonNode second = server.json("/api/v1/notices?kind=list-failed,list-shrunk&limit=1&cursor="
                    + page.path("next").asString());
            assertThat(second.path("items").path(0).path("kind").asString()).isEqualTo("list-failed");
        }
    }
}
