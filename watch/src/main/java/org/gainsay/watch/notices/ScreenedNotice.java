package org.gainsay.watch.notices;

import java.util.List;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A portfolio was screened for the first time: hits to work through, and no news each.
 *
 * @param touched how many customers have hits
 * @param hits how many hits they have
 */
public record ScreenedNotice(
        String portfolio, String run, long customers, long touched, long hits, List<String> sources) implements Notice {
    public ScreenedNotice {
        sources = List.copyOf(sources);
    }

    static ScreenedNotice of(JsonNode json) {
        return new ScreenedNotice(
                json.path("portfolio").asString(""),
                json.path("run").asString(""),
                json.path("customers").asLong(0),
                json.path("touched").asLong(0),
                json.path("hits").asLong(0),
                Words.of(json.path("sources")));
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.SCREENED;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("portfolio", portfolio);
        json.put("run", run);
        json.put("customers", customers);
        json.put("touched", touched);
        json.put("hits", hits);
        json.set("sources", Json.words(sources));
        return json;
    }

    @Override
    public String sentence() {
        return portfolio + " was screened for the first time: " + customers + " customers, of whom " + touched
                + " have hits, " + hits + " in all";
    }

    @Override
    public String path() {
        return "/queue";
    }
}
