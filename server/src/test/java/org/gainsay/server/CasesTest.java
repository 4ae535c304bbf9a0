package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gainsay.format.Json;
import org.gainsay.ledger.Export;
import org.gainsay.ledger.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The queue over HTTP: screened, looked at, decided, handed to an examiner. */
class CasesTest extends OnOneServer {
    private static final String HOSTILE = "Viktor <Zorkanov>";

    private static JsonNode post(String path, String body, int status) {
        var answer = server.post(path, "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.parse(answer.body(), path);
    }

    /** The one case of a name that is screened anew. */
    private static JsonNode queued(String id, String name) {
        post(
                "/api/v1/screen?queue=true&sources=mine&limit=1",
                Json.line(Json.object().put("id", id).put("name", name)),
                200);
        return server.json("/api/v1/cases?q=" + URLEncoder.encode(id + " " + name, StandardCharsets.UTF_8))
                .path("items")
                .path(0);
    }

    @Test
    void onlyMatchesOfScreeningsThatAskForItBecomeCases() {
        post("/api/v1/screen?sources=mine", "{\"id\":\"n1\",\"name\":\"Viktor Zorkanov\"}", 200);
        assertThat(server.json("/api/v1/cases?q=n1").path("items")).isEmpty();
        post("/api/v1/screen?sources=mine&queue=true", "{\"id\":\"n1\",\"name\":\"Nobody At All\"}", 200);
        assertThat(server.json("/api/v1/cases?q=n1").path("items")).isEmpty();
        String batch = "id,name\nb1,Viktor Zorkanov\nb1,Viktor Zorkanov\nb2,Northern Gull\n";
        assertThat(server.post("/api/v1/screen/batch?queue=true&limit=1", "text/csv", batch)
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.json("/api/v1/cases?q=b1").path("items")).hasSize(1);
        assertThat(server.json("/api/v1/cases?source=other&kind=hit").path("items"))
                .hasSize(1);
        JsonNode counts = server.json("/api/v1/cases?q=b&state=open").path("counts");
        assertThat(counts.path("open").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aCaseIsDecidedOnceAndByWhoSawIt() {
        JsonNode open = queued("d1", "Viktor Zorkanov");
        String path = "/api/v1/cases/" + open.path("id").asString();
        assertThat(open.path("hit").path("why")).isNotEmpty();
        JsonNode whole = server.json(path);
        assertThat(whole.path("entry").path("now").path("caption").asString()).isEqualTo("Viktor Zorkanov");
        String seen = open.path("seen").asString("");
        post(path + "/notes", "{\"comment\":\"asked the desk\",\"assigned\":\"anna\",\"due\":\"2026-12-01\"}", 200);
        String decision = "{\"verdict\":\"no_match\",\"reason\":\"other_birth_date\",\"seen\":" + seen + "}";
        assertThat(post(path + "/decisions", decision, 409).path("type").asString())
                .isEqualTo("urn:gainsay:problem:conflict");
        JsonNode decided = post(
                path + "/decisions",
                decision.replace(
                        "\"seen\":" + seen,
                        "\"seen\":" + server.json(path).path("seen").asString("")),
                200);
        assertThat(decided.path("state").asString()).isEqualTo("decided");
        assertThat(decided.path("verdict").asString()).isEqualTo("no_match");
        assertThat(decided.path("history")).hasSize(3);
        assertThat(server.json("/api/v1/cases?assigned=anna&due=2026-12-01").path("items"))
                .hasSize(1);
        assertThat(server.get("/api/v1/cases?format=csv&q=d1").body())
                .startsWith("id,kind,state,verdict,reference,name,source,entry")
                .contains(",decided,no_match,d1,Viktor Zorkanov,mine,p/1,");
        assertThat(server.get("/api/v1/cases?format=jsonl&q=d1").body().lines()).hasSize(1);
    }

    @Test
    void aTableRunsNothingWhereItIsOpened() {
        queued("=1+1", "Viktor Zorkanov");
        assertThat(server.get("/api/v1/cases?format=csv&q=%3D1%2B1").body()).contains(",'=1+1,Viktor Zorkanov,");
    }

    @Test
    void whatIsNoDecisionIsRefused() {
        String path =
                "/api/v1/cases/" + queued("w1", "Viktor Zorkanov").path("id").asString() + "/decisions";
        post(path, "{\"verdict\":\"maybe\",\"reason\":\"other_name\"}", 400);
        post(path, "{\"verdict\":\"match\",\"reason\":\"because\"}", 400);
        assertThat(post(path, "{\"verdict\":\"match\",\"reason\":\"other_birth_date\"}", 409)
                        .path("detail")
                        .asString())
                .contains("contradicts the verdict match", "same_details");
        post(path, "{\"verdict\":\"no_match\",\"reason\":\"gone\"}", 409);
        post(path, "{\"verdict\":\"match\",\"reason\":\"concerns_us\"}", 409);
        post(path, "{\"verdict\":\"match\",\"reason\":\"other\"}", 400);
        post(path, "{\"verdict\":\"no_match\",\"reason\":\"other_name\",\"by\":\"anna\"}", 400);
        post(
                path,
                "{\"verdict\":\"no_match\",\"reason\":\"other_name\",\"attachments\":[\"" + "a".repeat(64) + "\"]}",
                409);
        post("/api/v1/cases/k0000000000000000/decisions", "{\"verdict\":\"no_match\",\"reason\":\"other_name\"}", 404);
        post("/api/v1/cases", "{\"claim\":\"c000000000000\"}", 404);
        assertThat(server.get("/api/v1/cases?state=shut").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/cases?cursor=nonsense").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/cases/k0000000000000000").statusCode()).isEqualTo(404);
        JsonNode reasons = server.json("/api/v1/cases/reasons").path("items");
        assertThat(reasons.path(0).path("hit").toString()).isEqualTo("[\"match\"]");
        assertThat(reasons.path(0).path("claim")).isEmpty();
    }

    @Test
    void whatAgreesIsNoReasonThatItDiffers() {
        String asked = "{\"id\":\"a1\",\"name\":\"Viktor Zorkanov\",\"birth_date\":\"1961-04-02\",\"country\":\"%s\"}";
        post("/api/v1/screen?queue=true&sources=mine&limit=1", asked.formatted("ru"), 200);
        String path = "/api/v1/cases/"
                + server.json("/api/v1/cases?q=a1")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString() + "/decisions";
        assertThat(post(path, "{\"verdict\":\"no_match\",\"reason\":\"other_birth_date\"}", 409)
                        .path("detail")
                        .asString())
                .contains("birth date: = 1961-04-02");
        post(path, "{\"verdict\":\"no_match\",\"reason\":\"other_country\"}", 409);
        post("/api/v1/screen?queue=true&sources=mine&limit=1", asked.formatted("fr"), 200);
        post(path, "{\"verdict\":\"no_match\",\"reason\":\"other_country\"}", 200);
    }

    @Test
    void aHastyDecisionIsTakenBack() {
        String path =
                "/api/v1/cases/" + queued("t1", "Viktor Zorkanov").path("id").asString() + "/decisions";
        JsonNode decided = post(path, "{\"verdict\":\"no_match\",\"reason\":\"other_name\"}", 200);
        String seq = decided.path("seen").asString();
        assertThat(post(path, "{\"verdict\":\"no_match\",\"reason\":\"other_name\"}", 200)
                        .path("seen")
                        .asString())
                .as("decided just so already")
                .isEqualTo(seq);
        JsonNode open = Json.parse(server.delete(path + "/" + seq).body(), "taken back");
        assertThat(open.path("state").asString()).isEqualTo("open");
        assertThat(server.delete(path + "/" + seq).statusCode()).isEqualTo(409);
        assertThat(server.delete(path + "/x").statusCode()).isEqualTo(404);
        assertThat(server.json("/api/v1/audit?type=decision").toString()).contains("taken_back");
    }

    @Test
    void pagesFollowEachOther() {
        String rows = "id,name\np1,Viktor Zorkanov\np2,Viktor Zorkanov\np3,Viktor Zorkanov\n";
        server.post("/api/v1/screen/batch?queue=true&limit=1", "text/csv", rows);
        JsonNode first = server.json("/api/v1/cases?q=viktor&limit=2");
        assertThat(first.path("items")).hasSize(2);
        JsonNode second = server.json(
                "/api/v1/cases?q=viktor&limit=1000&cursor=" + first.path("next").asString());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("items")).doesNotContainAnyElementsOf(first.path("items"));
    }

    @Test
    void anExaminerGetsAllOfItAndNothingRuns() throws IOException {
        var kept = server.post("/api/v1/attachments?name=passport.pdf", "application/pdf", "%PDF-1.4 copy");
        String sha256 = Json.parse(kept.body(), "kept").path("sha256").asString("");
        assertThat(server.get("/api/v1/attachments/" + sha256).body()).isEqualTo("%PDF-1.4 copy");
        assertThat(server.get("/api/v1/attachments/..%2F..%2Fledger.db").statusCode())
                .isEqualTo(404);
        String path = "/api/v1/cases/"
                + queued("<script>e1</script>", HOSTILE).path("id").asString();
        post(
                path + "/decisions",
                "{\"verdict\":\"match\",\"reason\":\"other\",\"note\":\"<img src=x onerror=alert(1)>\",\"attachments\":[\""
                        + sha256 + "\"]}",
                200);
        var page = server.get(path + "/export?format=html");
        assertThat(page.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(page.body())
                .contains("&lt;script&gt;", "&lt;Zorkanov&gt;", "&lt;img src=x", sha256, "birth date")
                .doesNotContain("<script", "<img");
        JsonNode export = server.json(path + "/export?format=json");
        assertThat(export.path("lists").path(0).path("sources").path(0).path("files"))
                .isNotEmpty();
        assertThat(export.path("case").path("decision").path("attachments").toString())
                .contains(sha256);
        StringBuilder lines = new StringBuilder();
        export.path("entries").forEach(entry -> lines.append(Json.line(entry)).append('\n'));
        assertThat(lines.toString()).contains("\"salt\"");
        Path file = Files.writeString(folder.resolve("case.jsonl"), lines);
        assertThat(Export.verify(file, null)).isInstanceOf(Verdict.Whole.class);
    }
}
