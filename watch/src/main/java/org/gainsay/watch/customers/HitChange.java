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
    public record Field(String field, String before, String after) {
        /** In a clause, for people. Of what an entry says only that stands here which came or went. */
        public String words() {
            return switch (field) {
                case "score" -> score();
                case "match" -> after.equals("true") ? "it is a match now" : "it is no match any more";
                case "matched" -> "the closest name is '" + after + "' and was '" + before + "'";
                default -> {
                    String name = field.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                            .replace('_', ' ')
                            .toLowerCase(Locale.ROOT);
                    yield before.isEmpty()
                            ? name + ": '" + after + "' is new"
                            : after.isEmpty()
                                    ? name + ": '" + before + "' is gone"
                                    : name + ": '" + before + "' became '" + after + "'";
                }
            };
        }

        private String score() {
            try {
                double was = Double.parseDouble(before);
                double is = Double.parseDouble(after);
                String form = String.format(Locale.ROOT, "%.2f", was).equals(String.format(Locale.ROOT, "%.2f", is))
                        ? "%.4f"
                        : "%.2f";
                return String.format(
                        Locale.ROOT,
                        "the score " + (is > was ? "rose" : "fell") + " from " + form + " to " + form,
                        was,
                        is);
            } catch (NumberFormatException e) {
                return "the score is " + after + " and was " + before;
            }
        }
    }

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
