package org.gainsay.watch.notices;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.lists.update.PublishedLists;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something is wrong with a list.
 *
 * @param reason in one line
 */
public record ListNotice(NoticeKind kind, String source, String reason) implements Notice {
    static ListNotice of(NoticeKind kind, JsonNode json) {
        return new ListNotice(
                kind, json.path("source").asString(""), json.path("reason").asString(""));
    }

    @Override
    public ObjectNode json() {
        return Json.object().put("source", source).put("reason", reason);
    }

    @Override
    public String sentence() {
        String what = switch (kind) {
            case LIST_STALE -> " is stale: ";
            case LIST_SHRUNK -> " was not replaced, since the new version has shrunk: it ";
            default -> " could not be updated: ";
        };
        return PublishedLists.spoken(source) + what + reason;
    }

    @Override
    public String path() {
        return "/lists/" + URLEncoder.encode(source, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> sources() {
        return List.of(source);
    }
}
