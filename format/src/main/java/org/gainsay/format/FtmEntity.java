package org.gainsay.format;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** FollowTheMoney entities of our own making, property by property. */
final class FtmEntity {
    private static final int LONGEST_NAME = 384;

    private FtmEntity() {}

    /** Letters, digits and hyphens, which is all that FollowTheMoney allows in an id that others refer to. */
    static String id(String key) {
        return "gainsay-" + Sha256.of(key).substring(0, 32);
    }

    static ObjectNode of(String id, String schema, String caption) {
        ObjectNode json = Json.object();
        json.put("id", id);
        json.put("caption", caption);
        json.put("schema", schema);
        json.putObject("properties");
        return json;
    }

    /** Adds a value that is not there yet; nothing for null, for blanks and for names that are too long. */
    static void add(ObjectNode entity, String property, @Nullable String value) {
        String tidy = tidy(value);
        if (tidy == null || (property.equals("name") && tidy.length() > LONGEST_NAME)) {
            return;
        }
        ObjectNode properties = (ObjectNode) Objects.requireNonNull(entity.get("properties"));
        ArrayNode values =
                properties.has(property) ? (ArrayNode) properties.get(property) : properties.putArray(property);
        if (values.valueStream().map(JsonNode::asString).noneMatch(tidy::equals)) {
            values.add(tidy);
        }
    }

    /** As FollowTheMoney cleans text: without line breaks and doubled spaces. */
    private static @Nullable String tidy(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String tidy = value.replaceAll("[\\p{Z}\\p{C}]+", " ").strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
