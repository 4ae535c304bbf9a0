package org.gainsay.server.claims;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.desk.ClaimQuestion;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Role;
import org.gainsay.model.Claim;
import org.gainsay.model.Header;
import org.gainsay.server.http.Caller;
import org.gainsay.server.mcp.Sources;
import org.gainsay.server.mcp.Tool;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The claims that are asked for, for assistants. */
public record ClaimsTool(Desk desk) implements Tool {
    static final int USUAL = 20;

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Role least() {
        return Role.READER;
    }

    @Override
    public ObjectNode call(JsonNode arguments, Caller caller) {
        ClaimQuestion question = new ClaimQuestion(
                word(arguments, "about"),
                arguments.path("between").values().stream()
                        .map(JsonNode::asString)
                        .toList(),
                word(arguments, "type"),
                word(arguments, "standing"),
                word(arguments, "since"),
                word(arguments, "until"));
        try (HomeClaims all = desk.claims()) {
            List<Claim> wanted = all.wanted(question.filter(""));
            List<Claim> shown = wanted.subList(
                    0, Math.min(wanted.size(), arguments.path("limit").asInt(USUAL)));
            ObjectNode answer = Json.object();
            answer.set("claims", json(shown));
            answer.put("more", wanted.size() - shown.size());
            answer.set("sources", new Sources().articles(articles(all, shown)).json());
            return answer;
        }
    }

    private static @Nullable String word(JsonNode arguments, String name) {
        String word = arguments.path(name).asString("").strip();
        return word.isEmpty() ? null : word;
    }

    static ArrayNode json(List<Claim> claims) {
        ArrayNode json = Json.array();
        claims.forEach(claim -> json.add(ClaimJson.of(claim)));
        return json;
    }

    /** The articles of some claims, in order of their ids. */
    static List<Header> articles(HomeClaims all, List<Claim> claims) {
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.addAll(claim.articles()));
        return ids.stream().map(all::article).toList();
    }
}
