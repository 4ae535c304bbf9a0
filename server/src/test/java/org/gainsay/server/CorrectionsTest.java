package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gainsay.format.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Readings are put right over HTTP, and claims follow. */
class CorrectionsTest {
    private static final String TEXT = """
            Iran denies it

            TEHRAN - Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.

            John Kirby said Iran had delivered drones to Russia.
            """;

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private RunningServer server;

    private String article = "";

    @BeforeEach
    void read() throws IOException {
        server = RunningServer.in(folder);
        article = Json.parse(
                        server.post("/api/v1/read?publisher=Gazette&published=2022-12-10", "text/plain", TEXT)
                                .body(),
                        "reading")
                .path("article")
                .path("id")
                .asString("");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode correct(String body, int status) {
        var answer = server.post("/api/v1/corrections", "application/json", body.replace("ARTICLE", article));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.parse(answer.body(), "answer");
    }

    private JsonNode reading() {
        return server.json("/api/v1/articles/" + article);
    }

    /** The statement whose words hold these. */
    private JsonNode statement(JsonNode reading, String words) {
        for (JsonNode statement : reading.path("statements")) {
            if (statement.path("content").toString().contains(words)
                    && !statement.path("speakers").toString().contains("ARTICLE")) {
                return statement;
            }
        }
        throw new AssertionError("no statement says " + words + ": " + reading.path("statements"));
    }

    @Test
    void aCorrectedStanceShowsEverywhereAndTheOriginalStays() {
        JsonNode original = reading();
        String id = statement(original, "had delivered drones").path("id").asString();
        JsonNode made = correct("{\"article\":\"ARTICLE\",\"statement\":\"" + id + "\",\"stance\":\"denies\"}", 201);
        assertThat(made.path("was").asString()).isEqualTo("asserts");
        JsonNode now = reading();
        assertThat(statement(now, "had delivered drones").path("stance").asString())
                .isEqualTo("denies");
        assertThat(now.path("corrections").path(0).path("who").asString()).isEqualTo("local");
        assertThat(now.path("corrections").path(0).path("fits").asBoolean()).isTrue();
        assertThat(server.json("/api/v1/articles/" + article + "?original=true"))
                .isEqualTo(original);
        assertThat(server.json("/api/v1/claims?between=Iran&between=Russia")
                        .path("items")
                        .path(0)
                        .path("standing")
                        .asString())
                .isEqualTo("denied");
        assertThat(server.json("/api/v1/corrections").path("items")).hasSize(1);
    }

    @Test
    void aFollowedClaimComesBackWhenAReadingIsCorrected() {
        JsonNode claim = server.json("/api/v1/claims?between=Iran&between=Russia")
                .path("items")
                .path(0);
        var followed = server.post(
                "/api/v1/cases",
                "application/json",
                "{\"claim\":\"" + claim.path("id").asString() + "\"}");
        assertThat(followed.statusCode()).as(followed.body()).isEqualTo(201);
        String path = "/api/v1/cases/"
                + Json.parse(followed.body(), "case").path("id").asString("");
        assertThat(server.json(path).path("state").asString()).isEqualTo("followed");
        String id = statement(reading(), "had delivered drones").path("id").asString();
        correct("{\"article\":\"ARTICLE\",\"statement\":\"" + id + "\",\"stance\":\"denies\"}", 201);
        JsonNode back = server.json(path);
        assertThat(back.path("state").asString()).isEqualTo("returned");
        assertThat(back.path("change").path("fields").path(0).toString())
                .isEqualTo("{\"field\":\"standing\",\"old\":[\"contested\"],\"new\":[\"denied\"]}");
        String decision = "{\"verdict\":\"match\",\"reason\":\"concerns_us\",\"seen\":" + back.path("seen") + "}";
        var decided = server.post(path + "/decisions", "application/json", decision);
        assertThat(Json.parse(decided.body(), "case").path("state").asString()).isEqualTo("decided");
        assertThat(server.get(path + "/export").body()).contains("contested");
    }

    @Test
    void speakersSpansAndLinksAreCorrectedToo() {
        String id = statement(reading(), "We have sent nothing").path("id").asString();
        int start = TEXT.indexOf("Nasser Kanani");
        correct(
                "{\"article\":\"ARTICLE\",\"statement\":\"" + id + "\",\"speaker\":{\"start\":" + start + ",\"end\":"
                        + (start + 13) + "},\"note\":\"the spokesman\"}",
                201);
        JsonNode statement = statement(reading(), "We have sent nothing");
        assertThat(statement.path("source").path(0).path("text").asString()).isEqualTo("Nasser Kanani");
        correct("{\"article\":\"ARTICLE\",\"statement\":\"" + id + "\",\"speaker\":null}", 201);
        assertThat(statement(reading(), "We have sent nothing").path("speakers").toString())
                .isEqualTo("[\"UNNAMED\"]");
        int said = TEXT.indexOf("have sent");
        correct(
                "{\"article\":\"ARTICLE\",\"statement\":\"" + id + "\",\"span\":{\"start\":" + said + ",\"end\":"
                        + (said + 17) + "}}",
                201);
        assertThat(statement(reading(), "have sent nothing")
                        .path("content")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("have sent nothing");
        correct(
                "{\"article\":\"ARTICLE\",\"party\":\"John Kirby\",\"link\":{\"source\":\"mine\",\"entry\":\"p/1\"}}",
                201);
        assertThat(reading().path("entities").toString()).contains("\"id\":\"p/1\"");
        correct("{\"article\":\"ARTICLE\",\"party\":\"John Kirby\",\"link\":null}", 201);
        assertThat(reading().path("entities").toString()).doesNotContain("\"id\":\"p/1\"");
        assertThat(reading().path("not_listed")).hasSize(1);
        int before = reading().path("statements").size();
        correct("{\"article\":\"ARTICLE\",\"statement\":\"" + id + "\",\"not_a_statement\":true}", 201);
        assertThat(reading().path("statements")).hasSize(before - 1);
        assertThat(reading().path("corrections"))
                .hasSize(6)
                .allMatch(each -> each.path("fits").asBoolean(false));
    }

    @Test
    void whatDoesNotFitTheReadingIsRefused() {
        long before = server.entries();
        correct("{\"article\":\"nowhere\",\"statement\":\"s1\",\"stance\":\"denies\"}", 404);
        correct("{\"article\":\"ARTICLE\",\"statement\":\"s99\",\"stance\":\"denies\"}", 400);
        correct("{\"article\":\"ARTICLE\",\"statement\":\"s1\",\"stance\":\"shouts\"}", 400);
        correct("{\"article\":\"ARTICLE\",\"statement\":\"s1\"}", 400);
        correct(
                "{\"article\":\"ARTICLE\",\"statement\":\"s1\",\"stance\":\"denies\",\"span\":{\"start\":0,\"end\":1}}",
                400);
        correct("{\"article\":\"ARTICLE\",\"statement\":\"s1\",\"span\":{\"start\":5,\"end\":100000}}", 400);
        correct("{\"article\":\"ARTICLE\",\"party\":\"John Kirby\",\"link\":\"mine:none\"}", 400);
        correct("{\"join\":[\"c000000000000\",\"c000000000001\"]}", 404);
        assertThat(server.entries()).isEqualTo(before);
    }

    @Test
    void aClaimIsSplitAndJoined() {
        JsonNode claim = server.json("/api/v1/claims?between=Iran&between=Russia")
                .path("items")
                .path(0);
        String apart = article + "#"
                + statement(reading(), "had delivered drones").path("id").asString();
        JsonNode split =
                correct("{\"claim\":\"" + claim.path("id").asString() + "\",\"split\":[\"" + apart + "\"]}", 201);
        assertThat(split.path("claims")).hasSize(2);
        String one = split.path("claims").path(0).path("id").asString("");
        String other = split.path("claims").path(1).path("id").asString("");
        JsonNode joined = correct("{\"join\":[\"" + one + "\",\"" + other + "\"]}", 201);
        assertThat(joined.path("claims")).hasSize(1);
    }
}
