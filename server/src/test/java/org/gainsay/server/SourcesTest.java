package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.gainsay.format.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Where articles come from by themselves, over HTTP. */
class SourcesTest {
    private static final String SOURCES = "/api/v1/watch/sources";

    @TempDir
    Path folder = Path.of("");

    private static HttpResponse<String> add(RunningServer server, String body) {
        return server.post(SOURCES, "application/json", body);
    }

    @Test
    void aSourceIsAddedListedAndRemoved() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            HttpResponse<String> added = add(server, """
                    {"place":"https://www.post.example/feed.xml","every":"6h","follow_links":true}""");
            assertThat(added.statusCode()).isEqualTo(201);
            JsonNode source = Json.parse(added.body(), "added");
            assertThat(source.path("source").asString()).isEqualTo("post.example");
            assertThat(source.path("state").asString()).isEqualTo("new");
            assertThat(server.json(SOURCES).path("items").get(0)).isEqualTo(source);
            assertThat(source.path("left_out").asLong(-1)).isZero();
            assertThat(server.json(SOURCES + "/post.example/left-out")
                            .path("items")
                            .size())
                    .isZero();
            assertThat(server.get(SOURCES + "/nobody/left-out").statusCode()).isEqualTo(404);
            assertThat(server.get(SOURCES + "?format=csv").body()).startsWith("source,kind,place,every,state");
            assertThat(add(server, "{\"place\":\"https://post.example/other\",\"source\":\"post.example\"}")
                            .statusCode())
                    .isEqualTo(409);
            HttpResponse<String> removed = server.send(HttpRequest.newBuilder(server.at(SOURCES + "/post.example"))
                    .DELETE()
                    .build());
            assertThat(removed.statusCode()).isEqualTo(204);
            assertThat(server.json(SOURCES).path("items").size()).isZero();
            assertThat(server.get("/metrics").body()).contains("gainsay_sources 0.0");
        }
    }

    @Test
    void whatLiesOnTheServerIsNotAddedOverHttp() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            for (String body : new String[] {
                "{\"place\":\"/etc\"}",
                "{\"place\":\"/etc\",\"kind\":\"warc\"}",
                "{\"place\":\"https://post.example/\",\"allow_private\":true}",
                "{\"place\":\"ftp://post.example/\"}",
                "{\"place\":\"http://127.0.0.1:9/feed\"}",
                "{\"place\":\"https://post.example/\",\"every\":\"1s\"}",
                "{}"
            }) {
                assertThat(add(server, body).statusCode()).as(body).isEqualTo(400);
            }
            assertThat(server.json(SOURCES).path("items").size()).isZero();
        }
    }

    @Test
    void aVisitIsAJobAndSaysWhatIsWrong() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            add(server, "{\"place\":\"http://localhost:9/feed\",\"source\":\"post\"}");
            HttpResponse<String> begun = server.post(SOURCES + "/post/fetch", "application/json", "");
            assertThat(begun.statusCode()).isEqualTo(202);
            String job = Json.parse(begun.body(), "job").path("id").asString();
            String events = server.get("/api/v1/jobs/" + job + "/events").body();
            assertThat(events).contains("\"outcome\":\"failed\"").contains("this machine or network");
            JsonNode source = server.json(SOURCES).path("items").get(0);
            assertThat(source.path("state").asString()).isEqualTo("failing");
            assertThat(source.path("note").asString()).contains("this machine or network");
            assertThat(server.post(SOURCES + "/nobody/fetch", "application/json", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aServerSaysWhetherItDoesWhatIsDue() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            JsonNode timetable = server.json("/api/v1/watch/timetable");
            assertThat(timetable.path("on").asBoolean()).isFalse();
            assertThat(timetable.path("items").size()).isZero();
        }
    }

    @Test
    void whatIsDueIsDoneWhereItShallBe() throws IOException {
        Server.Settings settings = new Server.Settings(
                "127.0.0.1",
                0,
                folder.resolve("home"),
                null,
                java.util.List.of(),
                org.gainsay.server.access.AccessSettings.USUAL,
                true);
        try (Server server = Server.start(settings, java.time.InstantSource.system(), line -> {});
                java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(java.net.URI.create(server.address() + "/api/v1/watch/timetable"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode timetable = Json.parse(answer.body(), "timetable");
            assertThat(timetable.path("on").asBoolean()).isTrue();
            assertThat(timetable
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("kind").asString()))
                    .contains("screening", "telling");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
