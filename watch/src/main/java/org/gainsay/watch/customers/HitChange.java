package org.gainsay.watch.customers;

import java.util.List;
import java.util.Locale;
import org.gainsay.format.Json;
import org.gainsay.model.Labelled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one hit of a customer since he was screened before.
 *
 * @param name the entry's own name for itself
 * @param score of the hit as it is now; of one that is gone, as it was
 * @param fields what is different in a hit that changed: of the entry, and {@code score}, {@code matched} and {@code match} of the hit itself
 */
public record HitChange(Kind change, String source, String entry, String name, double score, List<Field> fields) {
    /** What happened to a hit. */
    public enum Kind implements Labelled {
        NEW,
        CHANGED,
        GONE
    }

    /**
     * A field that is different.
     *
     * @param before its value; several are separated by {@code "; "}; empty where it had none
     * @param after the same, now
     */
    public record Field(String field, String before, String after) {}

    public HitChange {
        fields = List.copyOf(fields);
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("change", change.label());
        json.put("source", source);
        json.put("entry", entry);
        json.put("name", name);
        json.put("score", score);
        ArrayNode array = json.putArray("fields");
        for (Field field : fields) {
            array.addObject()
                    .put("field", field.field())
                    .put("before", field.before())
                    .put("after", field.after());
        }
        return json;
    }

    static HitChange of(JsonNode json) {
        List<Field> fields = json.path("fields").values().stream()
                .map(field -> new Field(
                        field.path("field").asString(""),
                        field.path("before").asString(""),
                        field.path("after").asString("")))
                .toList();
        return new HitChange(
                Kind.valueOf(json.path("change").asString("").toUpperCase(Locale.ROOT)),
                json.path("source").asString(""),
                json.path("entry").asString(""),
                json.path("name").asString(""),
                json.path("score").asDouble(0),
                fields);
    }
}
