package org.gainsay.server.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.format.Json;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.model.Reason;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.server.http.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What cells of a table mean, and what the lists know of it. Each query is a screening, and kept. */
final class Reconciliation {
    private static final int MOST = 100;
    private static final int USUAL = 5;

    private Reconciliation() {}

    /** Answers a batch of queries, each under its key; what is kept names who asked. */
    static ObjectNode of(JsonNode queries, ListsInUse lists, Desk desk, String by) {
        requireFew(queries.size());
        ObjectNode answers = Json.object();
        for (Map.Entry<String, JsonNode> query : queries.properties()) {
            ArrayNode result = answers.putObject(query.getKey()).putArray("result");
            if (isEmpty(query.getValue().path("query").asString(""))) {
                // One empty cell among ten must not cost the others their answers.
                continue;
            }
            Example example = Example.of(query.getKey(), asExample(query.getValue()), desk.today());
            int limit = Math.clamp(query.getValue().path("limit").asInt(USUAL), 1, MOST);
            ScreenOptions options = new ScreenOptions(
                    limit,
                    ScreenOptions.DEFAULT.minScore(),
                    ScreenOptions.DEFAULT.threshold(),
                    Algorithm.GAINSAY,
                    Set.of());
            desk.screen(lists, example.query(example.names().getFirst()), options, by)
                    .forEach(hit -> result.add(candidate(hit)));
        }
        return answers;
    }

    private static boolean isEmpty(String cell) {
        return cell.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static void requireFew(int count) {
        if (count > MOST) {
            throw Refusal.wrong("Too many queries in one batch (limit: " + MOST + ")");
        }
    }

    /** A query as yente's clients would write it. */
    private static ObjectNode asExample(JsonNode query) {
        ObjectNode example = Json.object();
        JsonNode type = query.path("type");
        String kind = type.isArray() ? type.path(0).asString("") : type.asString("");
        example.put("schema", kind.isEmpty() ? "Thing" : kind);
        ObjectNode properties = example.putObject("properties");
        properties.putArray("name").add(query.path("query").asString(""));
        for (JsonNode property : query.path("properties")) {
            String pid = property.path("pid").asString("");
            String name = pid.substring(pid.indexOf(':') + 1);
            JsonNode value = property.path("v");
            ArrayNode values = properties.has(name) ? (ArrayNode) properties.path(name) : properties.putArray(name);
            if (value.isArray()) {
                value.forEach(each -> values.add(each.asString("")));
            } else {
                values.add(value.isObject() ? value.path("name").asString("") : value.asString(""));
            }
        }
        return example;
    }

    private static ObjectNode candidate(Hit hit) {
        ObjectNode json = Json.object();
        json.put("id", Datasets.id(new EntryKey(hit.source(), hit.entry())));
        json.put("name", hit.caption());
        json.put("description", String.join(", ", hit.programs()));
        String type = hit.schema().label();
        json.putArray("type").addObject().put("id", type).put("name", type);
        json.put("score", hit.score());
        json.put("match", hit.match());
        ArrayNode features = json.putArray("features");
        for (Reason reason : hit.why()) {
            if (reason.weight() != null) {
                features.addObject().put("id", reason.part()).put("value", reason.weight());
            }
        }
        return json;
    }

    /** The values of properties, a row for each entity. */
    static ObjectNode extend(JsonNode query, Datasets datasets) {
        requireFew(query.path("ids").size());
        List<String> names = query.path("properties").values().stream()
                .map(property -> property.path("id").asString(""))
                .toList();
        ObjectNode json = Json.object();
        ArrayNode meta = json.putArray("meta");
        names.forEach(name -> meta.addObject().put("id", name).put("name", name));
        ObjectNode rows = json.putObject("rows");
        for (JsonNode id : query.path("ids")) {
            ObjectNode row = rows.putObject(id.asString(""));
            JsonNode properties = datasets.find(id.asString(""))
                    .map((Listing listing) -> Datasets.entity(listing).path("properties"))
                    .orElse(Json.object());
            for (String name : names) {
                ArrayNode values = row.putArray(name);
                properties.path(name).forEach(value -> values.addObject().put("str", value.asString("")));
            }
        }
        return json;
    }
}
