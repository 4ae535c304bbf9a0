package org.gainsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.format.Json;
import org.junit.jupiter.api.Test;

/** The paths and shapes that yente's clients know. */
class MatchingTest extends OnOneServer {
    @Test
    void entitiesAreFoundByExampleAndTheScreeningsKept() {
        long before = server.entries();
        var answer = server.post("/match/default?limit=3", "application/json", """
                {"queries":{
                  "one":{"schema":"Person","properties":{"name":["Victor Zorkanov","Zorkanov V."],"birthDate":"1961-04-02","nationality":["ru","nowhere"]}},
                  "two":{"schema":"Vessel","properties":{"name":["Northern Gull"],"imoNumber":["9074729"]}}}}
                """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Batch-Size")).hasValue("2");
        var json = Json.parse(answer.body(), "answer");
        var one = json.path("responses").path("one");
        assertThat(one.path("status").asInt()).isEqualTo(200);
        assertThat(one.path("query").path("properties").path("country")).hasSize(1);
        var best = one.path("results").path(0);
        assertThat(best.path("id").asString()).isEqualTo("mine-p/1");
        assertThat(best.path("match").asBoolean()).isTrue();
        assertThat(best.path("properties").path("name").path(0).asString()).isEqualTo("Viktor Zorkanov");
        assertThat(best.path("explanations")).isNotEmpty();
        assertThat(best.has("first_seen")).isTrue();
        assertThat(best.has("detail")).isFalse();
        assertThat(json.path("responses")
                        .path("two")
                        .path("results")
                        .path(0)
                        .path("datasets")
                        .path(0)
                        .asString())
                .isEqualTo("other");
        assertThat(server.entries()).isEqualTo(before + 3);
    }

    @Test
    void badExamplesAreRefusedWhole() {
        assertThat(server.post("/match/default", "application/json", "{\"queries\":{}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/match/nothing", "application/json", "{\"queries\":{\"a\":{}}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.post(
                                "/match/default",
                                "application/json",
                                "{\"queries\":{\"a\":{\"schema\":\"Person\",\"properties\":{}}}}")
                        .body())
                .contains("\"results\":[]");
        assertThat(server.post("/match/default", "application/json", "{\"queries\":{\"a\":{\"schema\":\"Person\"}}}")
                        .body())
                .contains("Cannot parse example entity a");
        assertThat(server.post("/match/default?algorithm=other", "application/json", "{\"queries\":{\"a\":{}}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDatasetIsOneList() {
        String query = "{\"queries\":{\"a\":{\"schema\":\"Thing\",\"properties\":{\"name\":\"Northern Gull\"}}}}";
        assertThat(server.post("/match/other", "application/json", query).body())
                .contains("other-v3");
        assertThat(server.post("/match/mine", "application/json", query).body()).contains("\"results\":[]");
        assertThat(server.post("/match/default?exclude_entity_ids=other-v3", "application/json", query)
                        .body())
                .contains("\"results\":[]");
    }

    @Test
    void entitiesAreSearchedAndShown() {
        var found = server.json("/search/default?q=zorkanov&schema=LegalEntity");
        assertThat(found.path("total").path("value").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(found.path("facets")
                        .path("datasets")
                        .path("values")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("mine");
        assertThat(server.json("/search/default").path("total").path("value").asInt())
                .isEqualTo(3);
        assertThat(server.json("/search/default?limit=1&offset=1").path("results"))
                .hasSize(1);
        var entity = server.json("/entities/mine-p%2F1");
        assertThat(entity.path("caption").asString()).isEqualTo("Viktor Zorkanov");
        assertThat(entity.path("properties")
                        .path("sanctions")
                        .path(0)
                        .path("schema")
                        .asString())
                .isEqualTo("Sanction");
        assertThat(server.json("/entities/mine-p%2F1?nested=false")
                        .path("properties")
                        .has("sanctions"))
                .isFalse();
        assertThat(server.json("/entities/mine-p/1").path("id").asString()).isEqualTo("mine-p/1");
        assertThat(server.get("/entities/mine-none").statusCode()).isEqualTo(404);
    }

    @Test
    void catalogAndAlgorithmsAreThere() {
        var catalog = server.json("/catalog");
        assertThat(catalog.path("datasets")).hasSize(3);
        assertThat(catalog.path("current").toString()).isEqualTo("[\"mine\",\"other\"]");
        assertThat(server.json("/algorithms").path("best").asString()).isEqualTo("gainsay");
    }
}
