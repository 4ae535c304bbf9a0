package org.gainsay.watch.notices;

import java.util.List;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A claim about a watched party is new or not what it was.
 *
 * @param claim its id when this was noticed; a later id of it finds it too
 * @param label such as {@code Iran → Russia: drones}
 * @param watched the names under which its parties are watched
 * @param side who takes the position; null where it is about no side
 * @param before the standing or the position as it was; empty where there was none
 * @param after the same, now
 * @param speaker who said so for the side
 * @param words what was said
 * @param article where
 */
public record ClaimNotice(
        NoticeKind kind,
        String claim,
        String type,
        String label,
        List<String> watched,
        @Nullable String side,
        String before,
        String after,
        @Nullable String speaker,
        @Nullable String words,
        @Nullable String article)
        implements Notice {
    public ClaimNotice {
        watched = List.copyOf(watched);
    }

    static ClaimNotice of(NoticeKind kind, JsonNode json) {
        return new ClaimNotice(
                kind,
                json.path("claim").asString(""),
                json.path("type").asString(""),
                json.path("label").asString(""),
                Words.of(json.path("watched")),
                text(json, "side"),
                json.path("before").asString(""),
                json.path("after").asString(""),
                text(json, "speaker"),
                text(json, "words"),
                text(json, "article"));
    }

    private static @Nullable String text(JsonNode json, String key) {
        return json.path(key).isString() ? json.path(key).asString() : null;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("claim", claim);
        json.put("type", type);
        json.put("label", label);
        json.set("watched", Json.words(watched));
        json.put("side", side);
        json.put("before", before);
        json.put("after", after);
        json.put("speaker", speaker);
        json.put("words", words);
        json.put("article", article);
        return json;
    }

    @Override
    public String sentence() {
        String what = Words.label(label);
        return switch (kind) {
            case DENIAL -> side + " denies: " + what + said();
            case STANDING -> what + " was " + before + ", and is " + after + " now";
            case POSITION -> side + " " + before + " before, and " + after + " now: " + what + said();
            default -> "new claim, " + after + ": " + what;
        };
    }

    private String said() {
        if (words == null) {
            return "";
        }
        String bare = words.replaceAll("^[“\"]+|[,.]?[”\"]+$", "");
        return " (" + (speaker == null || speaker.equals(side) ? "" : speaker + ": ") + "“" + bare + "”)";
    }

    @Override
    public String path() {
        return "/claims/" + claim;
    }
}
