package org.gainsay.server.jobs;

import java.util.Map;
import java.util.TreeMap;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a job is to do: all that it needs to begin again after a restart, beside the files in its folder.
 *
 * @param kind such as {@code list-update}
 * @param subject what it works on
 * @param by whose job it is
 * @param started when it was asked for
 * @param parameters what else was asked
 */
record Task(String id, String kind, String subject, String by, String started, Map<String, String> parameters) {
    Task {
        parameters = Map.copyOf(parameters);
    }

    /** Of a job as it was kept. */
    static Task of(JsonNode json) {
        Map<String, String> parameters = new TreeMap<>();
        json.path("parameters")
                .properties()
                .forEach(each -> parameters.put(each.getKey(), each.getValue().asString()));
        return new Task(
                json.path("id").asString(),
                json.path("kind").asString(),
                json.path("subject").asString(),
                json.path("by").asString(),
                json.path("started").asString(),
                parameters);
    }

    /** As much of it as may be shown. */
    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("kind", kind);
        json.put("subject", subject);
        json.put("by", by);
        json.put("started", started);
        return json;
    }

    /** A state with what the task needs to begin again. */
    ObjectNode kept(ObjectNode state) {
        ObjectNode json = state.deepCopy();
        ObjectNode asked = json.putObject("parameters");
        new TreeMap<>(parameters).forEach(asked::put);
        return json;
    }
}
