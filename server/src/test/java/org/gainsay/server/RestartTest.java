package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jobs while servers come and go. */
class RestartTest {
    private static final int LINES = 20_000;

    @TempDir
    private Path folder;

    private static String names(int count) {
        return "name\n" + "Viktor Zorkanov\n".repeat(count);
    }

    private static String started(RunningServer server, String path, String type, String body) {
        var answer = server.post(path, type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static void awaitProgress(RunningServer server, String job) {
        while (server.json(job).path("progress").path("done").asInt() == 0) {
            // Asked again until the first lines are answered.
        }
    }

    private static int delete(RunningServer server, String job) {
        return server.send(HttpRequest.newBuilder(server.at(job)).DELETE().build())
                .statusCode();
    }

    @Test
    void whatWasBegunIsGoneOnWith() throws IOException {
        String batch;
        String update;
        try (RunningServer first = RunningServer.in(folder)) {
            Files.writeString(first.home.resolve("lists.properties"), "un_sc = http://127.0.0.1:9/consolidated.xml\n");
            batch = started(first, "/api/v1/screen/batch?job=true&limit=1", "text/csv", names(LINES));
            update = started(first, "/api/v1/lists/un_sc/update", "application/json", "");
            awaitProgress(first, batch);
            assertThat(first.json(update).path("state").asString()).isEqualTo("queued");
        }
        String id = batch.substring(batch.lastIndexOf('/') + 1);
        Path result = folder.resolve("home/jobs").resolve(id).resolve("result.jsonl");
        assertThat(Files.readAllLines(result)).hasSizeBetween(1, LINES - 1);
        // As if the server had been killed while it wrote a line.
        Files.writeString(result, "{\"id\":\"", StandardOpenOption.APPEND);
        try (RunningServer second = RunningServer.in(folder)) {
            String events =
                    second.get(batch + "/events", "Last-Event-ID", "1-7").body();
            assertThat(events).contains("event: end");
            JsonNode job = second.json(batch);
            assertThat(job.path("state").asString()).isEqualTo("done");
            assertThat(job.path("progress").path("done").asInt()).isEqualTo(LINES);
            assertThat(job.path("progress").path("of").asInt()).isEqualTo(LINES);
            assertThat(job.path("result").path("lines").asInt()).isEqualTo(LINES);
            assertThat(job.path("result").path("with_match").asInt()).isEqualTo(LINES);
            List<String> ids = second.get(batch + "/result")
                    .body()
                    .lines()
                    .map(line -> Json.parse(line, "line").path("id").asString())
                    .toList();
            assertThat(ids)
                    .isEqualTo(IntStream.rangeClosed(1, LINES)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(second.get(batch + "/result?from=3&limit=2").body().lines())
                    .hasSize(2)
                    .first()
                    .satisfies(line -> assertThat(line).contains("\"id\":\"3\""));
            assertThat(second.get(update + "/events").body()).contains("event: end");
            assertThat(second.json(update).path("result").path("outcome").asString())
                    .isEqualTo("refused");
        }
        try (Home home = Home.openExisting(folder.resolve("home"), InstantSource.system())) {
            assertThat(home.ledger().ofType("screening")).hasSize(LINES);
            // Two servers used the same lists: that is entered once.
            assertThat(home.ledger().ofType("list").stream()
                            .map(kept -> kept.json().path("body").path("source").asString()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
        try (RunningServer third = RunningServer.in(folder)) {
            assertThat(third.json(batch).path("state").asString()).isEqualTo("done");
            assertThat(third.json("/api/v1/jobs?kind=screening-batch")
                            .path("items")
                            .path(0)
                            .path("id")
                            .asString())
                    .isEqualTo(id);
            assertThat(third.json("/api/v1/jobs").path("items")).hasSize(2);
            assertThat(third.get(batch + "/events").body()).contains("event: end");
            assertThat(delete(third, batch)).isEqualTo(200);
            assertThat(third.get(batch).statusCode()).isEqualTo(404);
            assertThat(third.get(batch + "/result").statusCode()).isEqualTo(404);
            assertThat(third.get(update + "/result").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatWasToldToEndStaysSo() throws IOException {
        String running;
        String waiting;
        try (RunningServer first = RunningServer.in(folder)) {
            running = started(first, "/api/v1/screen/batch?job=true", "text/csv", names(LINES));
            waiting = started(first, "/api/v1/screen/batch?job=true", "application/jsonl", "{\"name\":\"A\"}\n");
            assertThat(delete(first, waiting)).isEqualTo(200);
            awaitProgress(first, running);
            assertThat(delete(first, running)).isEqualTo(200);
            assertThat(first.get(running + "/events").body()).contains("\"state\":\"cancelled\"");
            assertThat(first.get(running + "/result").body().lines()).isNotEmpty();
        }
        try (RunningServer second = RunningServer.in(folder)) {
            assertThat(second.json(running).path("state").asString()).isEqualTo("cancelled");
            assertThat(second.json(waiting).path("state").asString()).isEqualTo("cancelled");
        }
    }

    @Test
    void whatCannotBeAJobIsRefusedAtOnce() throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            String path = "/api/v1/screen/batch?job=true";
            assertThat(server.post(path, "text/csv", "who,when\nA,1961\n").statusCode())
                    .isEqualTo(400);
            assertThat(server.post(path + "&limit=0", "text/csv", "name\nA\n").statusCode())
                    .isEqualTo(400);
            assertThat(server.post(path, "image/png", "name\nA\n").statusCode()).isEqualTo(415);
            assertThat(server.home.resolve("jobs")).isEmptyDirectory();
            for (String id : List.of("none", "..", "%2e%2e", "j0123456789abcdef", "..%2F..%2Fledger.db")) {
                assertThat(server.get("/api/v1/jobs/" + id).statusCode()).as(id).isBetween(400, 404);
            }
        }
    }

    @Test
    void aJobThatNobodyKnowsAnyMoreIsInterrupted() throws IOException {
        Path job = Files.createDirectories(folder.resolve("home/jobs/j0123456789abcdef"));
        Files.writeString(
                job.resolve("job.json"),
                "{\"id\":\"j0123456789abcdef\",\"kind\":\"magic\",\"subject\":\"\",\"by\":\"local\","
                        + "\"started\":\"2026-01-01T00:00:00Z\",\"state\":\"running\",\"parameters\":{},\"begun\":1}\n");
        try (RunningServer server = RunningServer.in(folder)) {
            assertThat(server.get("/api/v1/jobs/j0123456789abcdef/events").body())
                    .contains("event: end", "\"state\":\"failed\"", "interrupted");
        }
    }
}
