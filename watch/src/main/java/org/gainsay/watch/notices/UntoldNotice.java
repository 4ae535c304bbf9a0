package org.gainsay.watch.notices;

import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something could not be told, and was given up.
 *
 * @param way the channel
 * @param message its id
 * @param notices how many it held
 */
public record UntoldNotice(String rule, String way, String message, int notices, String reason) implements Notice {
    static UntoldNotice of(JsonNode json) {
        return new UntoldNotice(
                json.path("rule").asString(""),
                json.path("way").asString(""),
                json.path("message").asString(""),
                json.path("notices").asInt(0),
                json.path("reason").asString(""));
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.UNTOLD;
    }

    @Override
    public ObjectNode json() {
        return Json.object()
                .put("rule", rule)
                .put("way", way)
                .put("message", message)
                .put("notices", notices)
                .put("reason", reason);
    }

    @Override
    public String sentence() {
        return (notices == 1 ? "a notice" : notices + " notices") + " of the rule '" + rule + "' could not be told by "
                + way + " and will not be tried again: " + reason;
    }

    @Override
    public String path() {
        return "/notices?message=" + message;
    }
}
