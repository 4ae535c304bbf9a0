package org.gainsay.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.gainsay.model.InputException;
import org.gainsay.model.Labelled;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the parsers of the contracts' records take from JSON. */
final class Fields {
    private Fields() {}

    static Span span(JsonNode json) {
        return new Span(need(json, "start").asInt(), need(json, "end").asInt(), needText(json, "text"));
    }

    static JsonNode need(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null || value.isNull()) {
            throw new InputException("the record lacks '" + key + "'");
        }
        return value;
    }

    static String needText(JsonNode json, String key) {
        return need(json, key).asString();
    }

    static @Nullable String text(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    static <E extends Enum<E> & Labelled> E constant(E[] constants, JsonNode json, String key) {
        return labelled(constants, needText(json, key));
    }

    static <E extends Enum<E> & Labelled> E labelled(E[] constants, String label) {
        return Arrays.stream(constants)
                .filter(constant -> constant.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new InputException("'" + label + "' is no word of the contract"));
    }

    static List<String> words(JsonNode json) {
        return list(json, JsonNode::asString);
    }

    static <T> List<T> list(JsonNode json, Function<JsonNode, T> form) {
        List<T> values = new ArrayList<>();
        json.forEach(element -> values.add(form.apply(element)));
        return values;
    }
}
