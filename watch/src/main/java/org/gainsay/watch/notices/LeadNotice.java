package org.gainsay.watch.notices;

import java.util.List;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * List entries that the unnamed targets of a sanction may be. A lead is inferred.
 *
 * @param id of the lead
 * @param claim the sanction
 * @param text the words that leave them unnamed
 * @param candidates of each its caption, with list and entry: {@code ACME (UN 7)}
 * @param watched the names under which parties of the claim are watched
 */
public record LeadNotice(
        String id,
        String claim,
        String article,
        String text,
        List<String> sources,
        List<String> candidates,
        String why,
        List<String> watched)
        implements Notice {
    /** More of them fill a page and say nothing. */
    private static final int SHOWN = 3;

    public LeadNotice {
        sources = List.copyOf(sources);
        candidates = List.copyOf(candidates);
        watched = List.copyOf(watched);
    }

    static LeadNotice of(JsonNode json) {
        return new LeadNotice(
                json.path("lead").asString(""),
                json.path("claim").asString(""),
                json.path("article").asString(""),
                json.path("text").asString(""),
                Words.of(json.path("sources")),
                Words.of(json.path("candidates")),
                json.path("why").asString(""),
                Words.of(json.path("watched")));
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.LEAD;
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("lead", id);
        json.put("claim", claim);
        json.put("article", article);
        json.put("text", text);
        json.set("sources", Json.words(sources));
        json.set("candidates", Json.words(candidates));
        json.put("why", why);
        json.set("watched", Json.words(watched));
        return json;
    }

    @Override
    public String sentence() {
        return "inferred: “" + text + "” in " + article + " may be " + named();
    }

    private String named() {
        int further = candidates.size() - SHOWN;
        return further <= 0
                ? String.join(" or ", candidates)
                : String.join(", ", candidates.subList(0, SHOWN)) + " or one of " + further + " more entries";
    }

    @Override
    public String path() {
        return "/claims/" + claim;
    }
}
