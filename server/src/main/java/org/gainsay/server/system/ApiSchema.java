package org.gainsay.server.system;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema in a few words, as people write types: {@code 1 … 1000 = 10}, {@code a | b}, {@code [Hit]}. */
final class ApiSchema {
    private static final int SHOWN = 8;

    private ApiSchema() {}

    /** As HTML. */
    static String html(@Nullable Object node) {
        Map<?, ?> schema = ApiDocument.map(node);
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return "<a href=\"#schema-" + Html.escaped(name) + "\">" + Html.escaped(name) + "</a>";
        }
        for (String several : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.containsKey(several)) {
                return ApiDocument.list(schema.get(several)).stream()
                        .map(ApiSchema::html)
                        .collect(Collectors.joining(several.equals("allOf") ? " and " : " or "));
            }
        }
        if (schema.containsKey("const")) {
            return code(schema.get("const"));
        }
        if (schema.containsKey("enum")) {
            return ApiDocument.list(schema.get("enum")).stream()
                            .map(value -> value == null || value.equals("") ? "nothing" : code(value))
                            .collect(Collectors.joining(" | "))
                    + usual(schema);
        }
        return type(schema) + range(schema) + usual(schema);
    }

    private static String type(Map<?, ?> schema) {
        Object type = schema.get("type");
        if (type == null) {
            return "anything";
        }
        if (type.equals("array")) {
            return "[" + html(schema.get("items")) + "]";
        }
        if (type.equals("object")) {
            return object(schema);
        }
        String word = ApiDocument.list(type).isEmpty()
                ? type.toString()
                : ApiDocument.list(type).stream().map(Object::toString).collect(Collectors.joining(" or "));
        String format = ApiDocument.text(schema.get("format"));
        return Html.escaped(word) + (format.isEmpty() ? "" : " (" + Html.escaped(format) + ")");
    }

    private static String object(Map<?, ?> schema) {
        Map<?, ?> properties = ApiDocument.map(schema.get("properties"));
        if (!properties.isEmpty() && properties.size() <= SHOWN) {
            return "{"
                    + properties.entrySet().stream()
                            .map(each -> code(each.getKey()) + ": " + html(each.getValue()))
                            .collect(Collectors.joining(", "))
                    + "}";
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            return "{…: " + html(values) + "}";
        }
        String required = ApiDocument.list(schema.get("required")).stream()
                .map(ApiSchema::code)
                .collect(Collectors.joining(", "));
        return required.isEmpty() ? "object" : "object with " + required;
    }

    private static String range(Map<?, ?> schema) {
        Object least = schema.get("minimum");
        Object most = schema.get("maximum");
        if (least == null && most == null) {
            return "";
        }
        return ", " + (least == null ? "" : least + " ") + "…" + (most == null ? "" : " " + most);
    }

    private static String usual(Map<?, ?> schema) {
        return schema.containsKey("default") ? "; usually " + code(schema.get("default")) : "";
    }

    private static String code(@Nullable Object value) {
        return "<code>" + Html.escaped(String.valueOf(value)) + "</code>";
    }
}
