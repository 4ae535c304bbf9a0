package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gainsay.format.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Articles are handed in over HTTP, and claims come out of them. */
class ArticlesAndClaimsTest extends OnOneServer {
    private static final String DENIAL = """
            Iran denies it

            TEHRAN - Iran denied on Saturday that it had supplied drones to Russia. “We have sent nothing,” said Nasser Kanani.
            """;
    private static final String PAGE = """
            <html><head><title>US accuses Iran</title></head><body><article><h1>US accuses Iran</h1>
            <p>The United States accused Iran on Friday of supplying Russia with drones. “Iran has delivered drones to
            Russia,” John Kirby told reporters.</p></article></body></html>
            """;

    static String denial = "";

    @BeforeAll
    static void prepare() throws IOException {
        JsonNode reading = Json.parse(
                server.post("/api/v1/read?publisher=Gazette&published=2022-12-10", "text/plain; charset=utf-8", DENIAL)
                        .body(),
                "reading");
        denial = reading.path("article").path("id").asString("");
        assertThat(server.post("/api/v1/read?published=2022-12-09", "text/html", PAGE)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anArticleThatIsHandedInIsThereWithItsTextAndBytes() {
        assertThat(denial).matches("a[0-9a-f]{12}");
        JsonNode articles = server.json("/api/v1/articles");
        assertThat(articles.path("items")).hasSize(2);
        assertThat(articles.path("next").isNull()).isTrue();
        assertThat(server.get("/api/v1/articles/" + denial + "/text").body()).isEqualTo(DENIAL);
        var source = server.get("/api/v1/articles/" + denial + "/source");
        assertThat(source.body()).isEqualTo(DENIAL);
        assertThat(source.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(server.json("/api/v1/articles/" + denial)
                        .path("article")
                        .path("publisher")
                        .asString())
                .isEqualTo("Gazette");
        assertThat(server.get("/api/v1/sources?format=csv").body()).startsWith("article,file,sha256,title");
    }

    @Test
    void theSameArticleAgainChangesNothing() {
        long before = server.entries();
        var again =
                server.post("/api/v1/read?publisher=Gazette&published=2022-12-10", "text/plain; charset=utf-8", DENIAL);
        assertThat(again.body()).contains(denial);
        assertThat(server.entries()).isEqualTo(before);
        assertThat(server.post(
                                "/api/v1/read?keep=false",
                                "text/plain",
                                "Iran denied that it had sent drones to Russia.")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.entries()).isEqualTo(before);
    }

    @Test
    void addressesThatLeadInwardsAreRefused() {
        String inwards =
                "{\"url\":\"http://127.0.0.1:" + server.server.address().getPort() + "/healthz\"}";
        var answer = server.post("/api/v1/read", "application/json", inwards);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:gainsay:problem:outside-source");
        assertThat(server.post("/api/v1/read", "application/json", "{\"url\":\"file:///etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/api/v1/read", "application/json", "{\"url\":\"/etc/passwd\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/api/v1/read?published=yesterday", "text/plain", "Iran denied it.")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsToldIsAClaimWithBothSides() {
        JsonNode claims = server.json("/api/v1/claims?between=Iran&between=Russia");
        assertThat(claims.path("items")).isNotEmpty();
        JsonNode claim = claims.path("items").path(0);
        String id = claim.path("id").asString();
        assertThat(server.get("/api/v1/claims/" + id).body()).isEqualTo(Json.line(claim) + "\n");
        assertThat(server.get("/api/v1/claims?between=Iran&between=Russia&format=jsonl")
                        .body())
                .startsWith(Json.line(claim) + "\n");
        assertThat(server.get("/api/v1/claims?format=csv").body()).startsWith("id,type,label,standing");
        assertThat(server.get("/api/v1/claims?format=ftm").body()).contains("\"schema\":\"Note\"");
        assertThat(server.json("/api/v1/transfers")
                        .path("items")
                        .path(0)
                        .path("supplier")
                        .asString())
                .isEqualTo("Iran");
        assertThat(server.json("/api/v1/timeline?about=Iran").path("items")).isNotEmpty();
        assertThat(server.json("/api/v1/leads").path("items")).isEmpty();
        assertThat(server.get("/api/v1/claims?between=Iran").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/claims?type=marriage").body()).contains("give one of");
        assertThat(server.get("/api/v1/claims/c000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesFollowEachOther() {
        JsonNode first = server.json("/api/v1/articles?limit=1");
        assertThat(first.path("items")).hasSize(1);
        JsonNode second = server.json(
                "/api/v1/articles?limit=1&cursor=" + first.path("next").asString());
        assertThat(second.path("items")).hasSize(1).isNotEqualTo(first.path("items"));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(server.get("/api/v1/articles?cursor=nonsense").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/articles?limit=1001").statusCode()).isEqualTo(400);
        assertThat(server.get("/api/v1/articles?limit=&format=csv").statusCode())
                .isEqualTo(400);
    }

    @Test
    void partiesAreFoundByNameAndShownWhole() {
        JsonNode found = server.json("/api/v1/parties?q=Kirby");
        assertThat(found.path("items").path(0).path("name").asString()).contains("Kirby");
        String id = URLEncoder.encode(found.path("items").path(0).path("id").asString(""), StandardCharsets.UTF_8);
        assertThat(server.json("/api/v1/parties/" + id).path("claims_by")).isNotEmpty();
        JsonNode listed = server.json("/api/v1/parties?q=Viktor+Zorkanov");
        assertThat(listed.path("items").path(0).path("listings")).isNotEmpty();
        JsonNode bearers = server.json("/api/v1/parties?q=Zorkanov").path("items");
        assertThat(bearers.valueStream().map(bearer -> bearer.path("id").asString()))
                .containsExactlyInAnyOrder("mine:p/1", "mine:c-2");
        assertThat(bearers.valueStream()
                        .map(bearer ->
                                bearer.path("listings").path(0).path("score").asDouble()))
                .allMatch(score -> score < 0.7);
        assertThat(server.json("/api/v1/parties?q=Zorkanow").path("items")).isEmpty();
        assertThat(server.json("/api/v1/parties/mine%3Ap%2F1").path("listings")).hasSize(1);
        JsonNode network = server.json("/api/v1/parties/IR/network");
        assertThat(network.path("edges")).isNotEmpty();
        assertThat(network.path("nodes").toString()).contains("Russia");
        assertThat(server.get("/api/v1/parties/nobody-at-all").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/parties").statusCode()).isEqualTo(400);
    }

    @Test
    void listsAndTheirEntriesAreShown() {
        assertThat(server.json("/api/v1/lists").path("items")).isNotEmpty();
        assertThat(server.json("/api/v1/lists/mine/p%2F1").path("caption").asString())
                .isEqualTo("Viktor Zorkanov");
        assertThat(server.get("/api/v1/lists/mine/none").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/lists/us_ofac_sdn/diff?from=2020-01-01").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/lists/x%3D%2Fetc%2Fpasswd/diff").statusCode())
                .isEqualTo(404);
    }
}
