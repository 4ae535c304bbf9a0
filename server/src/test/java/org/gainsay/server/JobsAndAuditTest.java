package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.format.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** List updates as jobs, the ledger over HTTP, what is counted. */
class JobsAndAuditTest extends OnOneServer {
    @BeforeAll
    static void prepare() throws IOException {
        // Where the list is fetched from: nobody listens there.
        Files.writeString(server.home.resolve("lists.properties"), "un_sc = http://127.0.0.1:9/consolidated.xml\n");
    }

    @Test
    void aListIsUpdatedByAJobThatTellsItsEnd() {
        var started = server.post("/api/v1/lists/un_sc/update", "application/json", "");
        assertThat(started.statusCode()).isEqualTo(202);
        String place = started.headers().firstValue("Location").orElseThrow();
        var events = server.get(place + "/events");
        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(events.body()).contains("event: end");
        JsonNode job = server.json(place);
        assertThat(job.path("state").asString()).isEqualTo("failed");
        assertThat(job.path("error").asString()).contains("127.0.0.1");
        assertThat(job.path("result").path("outcome").asString()).isEqualTo("refused");
        assertThat(job.path("result").path("reason").asString()).contains("127.0.0.1");
        assertThat(server.get("/api/v1/jobs/none").statusCode()).isEqualTo(404);
        assertThat(server.post("/api/v1/lists/nothing/update", "application/json", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.send(HttpRequest.newBuilder(server.at(place)).DELETE().build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLedgerIsShownCheckedAndRunAgain() {
        JsonNode screened = Json.parse(
                server.post("/api/v1/screen", "application/json", "{\"name\":\"Victor Zorkanov\"}")
                        .body(),
                "screened");
        JsonNode page = server.json("/api/v1/audit?type=screening&limit=1");
        JsonNode entry = page.path("items").path(0);
        assertThat(entry.path("body").path("query").path("name").asString()).isEqualTo("Victor Zorkanov");
        String seq = Long.toString(entry.path("seq").asLong());
        assertThat(Json.parse(
                        server.post("/api/v1/audit/" + seq + "/rerun", "application/json", "")
                                .body(),
                        "rerun"))
                .isEqualTo(screened);
        assertThat(Json.parse(
                        server.post("/api/v1/audit/" + entry.path("hash").asString() + "/rerun", "application/json", "")
                                .body(),
                        "rerun"))
                .isEqualTo(screened);
        assertThat(server.post("/api/v1/audit/1/rerun", "application/json", "").statusCode())
                .isEqualTo(400);
        assertThat(server.post("/api/v1/audit/99999/rerun", "application/json", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.post("/api/v1/audit/verify", "application/json", "").body())
                .contains("\"whole\"");
        List<String> lines =
                server.get("/api/v1/audit?format=jsonl").body().lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Json.parse(lines.getFirst(), "first").path("seq").asInt()).isEqualTo(1);
    }

    @Test
    void theLedgerIsReadFromEitherEnd() {
        for (int count = 0; count < 3; count++) {
            server.post("/api/v1/screen", "application/json", "{\"name\":\"Victor Zorkanov\"}");
        }
        List<Long> oldest = numbers("/api/v1/audit?limit=1000");
        assertThat(oldest).isSorted().hasSizeGreaterThan(3);
        assertThat(numbers("/api/v1/audit?limit=1000&order=newest")).isEqualTo(oldest.reversed());
        long last = oldest.getLast();
        assertThat(numbers("/api/v1/audit?limit=2&order=newest&type=screening&by=local"))
                .containsExactly(last, last - 1);
        assertThat(numbers("/api/v1/audit?limit=1&order=newest&cursor=" + last)).containsExactly(last - 1);
        assertThat(numbers("/api/v1/audit?by=nobody")).isEmpty();
        assertThat(numbers("/api/v1/audit?until=2001-01-01&order=newest")).isEmpty();
        assertThat(numbers("/api/v1/audit?since=2001-01-01&limit=1000")).isEqualTo(oldest);
        assertThat(server.get("/api/v1/audit?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/audit?order=sideways").statusCode()).isEqualTo(400);
    }

    private static List<Long> numbers(String path) {
        List<Long> numbers = new ArrayList<>();
        server.json(path)
                .path("items")
                .forEach(entry -> numbers.add(entry.path("seq").asLong()));
        return numbers;
    }

    @Test
    void aListWithoutAnInstalledVersionHasNone() {
        assertThat(server.json("/api/v1/lists/un_sc/versions").path("items")).isEmpty();
    }

    @Test
    void requestsAreCountedByPathAndNeverByWhatWasAsked() {
        assertThat(server.get("/api/v1/parties/somebody-secret").statusCode()).isEqualTo(404);
        String metrics = server.get("/metrics").body();
        assertThat(metrics)
                .contains(
                        "gainsay_requests_seconds_count", "path=\"/api/v1/parties/{id}\"", "gainsay_index_entries 3.0")
                .doesNotContain("somebody-secret");
    }
}
