package org.gainsay.watch.customers;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.format.Json;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the customers of a portfolio are read and screened.
 *
 * @param columns for columns of its files that have other names the field that each holds
 * @param limit the most hits a customer gets
 * @param minScore hits below it are left out
 * @param threshold hits from it upwards are matches
 * @param queue whether each match becomes a case
 */
public record Settings(Map<String, String> columns, int limit, double minScore, double threshold, boolean queue) {
    /**
     * Matches only, each of them a case: of hits below the threshold nobody wants to be told, and a million customers have hundreds of
     * thousands of them.
     */
    public static final Settings DEFAULT = new Settings(
            Map.of(),
            ScreenOptions.DEFAULT.limit(),
            ScreenOptions.DEFAULT.threshold(),
            ScreenOptions.DEFAULT.threshold(),
            true);

    public Settings {
        columns = new TreeMap<>(columns);
    }

    ScreenOptions options() {
        return new ScreenOptions(limit, minScore, threshold, Algorithm.GAINSAY, Set.of());
    }

    void addTo(ObjectNode body) {
        ObjectNode map = body.putObject("columns");
        columns.forEach(map::put);
        ObjectNode options = body.putObject("options");
        options.put("limit", limit);
        options.put("min_score", minScore);
        options.put("threshold", threshold);
        body.put("cases", queue);
    }

    static Settings of(JsonNode body) {
        Map<String, String> columns = new TreeMap<>();
        body.path("columns")
                .propertyStream()
                .forEach(each -> columns.put(each.getKey(), each.getValue().asString("")));
        JsonNode options = body.path("options");
        return new Settings(
                columns,
                options.path("limit").asInt(DEFAULT.limit),
                options.path("min_score").asDouble(DEFAULT.minScore),
                options.path("threshold").asDouble(DEFAULT.threshold),
                body.path("cases").asBoolean(true));
    }

    /** What is written where somebody compares them: results of two settings that agree in it are the same. */
    String key() {
        return limit + " " + minScore + " " + threshold;
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        addTo(json);
        return json;
    }
}
