package org.gainsay.server.access;

import io.javalin.http.Context;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of a request that says who may what: known keys only, since a misspelt one would leave a right as it was. */
record Fields(JsonNode json) {
    /** @throws Refusal where the body is no object, or holds other keys than these */
    static Fields of(Context context, String... known) {
        JsonNode json = Bodies.object(context);
        Set<String> others = new TreeSet<>(json.propertyNames());
        Set.of(known).forEach(others::remove);
        if (!others.isEmpty()) {
            throw Refusal.wrong("the body has " + String.join(", ", others) + "; it takes " + String.join(", ", known));
        }
        return new Fields(json);
    }

    /** A text that must be there. */
    String text(String key) {
        String text = optional(key);
        if (text == null) {
            throw Refusal.wrong("the body has no " + key);
        }
        return text;
    }

    @Nullable String optional(String key) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Refusal.wrong(key + " is no text");
        }
        return value.asString();
    }

    @Nullable Boolean flag(String key) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw Refusal.wrong(key + " is neither true nor false");
        }
        return value.asBoolean();
    }
}
