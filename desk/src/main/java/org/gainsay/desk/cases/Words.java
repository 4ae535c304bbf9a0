package org.gainsay.desk.cases;

import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Texts that people send. */
final class Words {
    private Words() {}

    /** The text under a key; null where there is none. @throws InputException where it is no text, or longer than {@code most} */
    static @Nullable String text(JsonNode json, String key, int most) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InputException(key + " is no text");
        }
        String text = value.asString().strip();
        if (text.length() > most) {
            throw new InputException(key + ": longer than " + most + " letters; shorten it, or attach it as a file");
        }
        return text.isEmpty() ? null : text;
    }
}
