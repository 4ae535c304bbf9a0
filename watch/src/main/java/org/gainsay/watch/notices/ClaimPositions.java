package org.gainsay.watch.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gainsay.format.Json;
import org.gainsay.model.Claim;
import org.gainsay.model.Party;
import org.gainsay.model.Span;
import org.gainsay.model.Voice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a claim somebody is told when it changes: its standing, and which side takes what position now. */
final class ClaimPositions {
    static final String AFFIRMS = "affirms";
    static final String DENIES = "denies";

    /** A side that did both on its last day. */
    static final String BOTH = "affirms and denies";

    private ClaimPositions() {}

    /** A side's position with the words for it. */
    record Position(String name, String position, String speaker, String words, String article) {
        boolean denies() {
            return !position.equals(AFFIRMS);
        }
    }

    /** As it stands in bodies and in what is remembered. */
    static ObjectNode of(Claim claim) {
        Map<String, ObjectNode> sides = new TreeMap<>();
        claim.assertedBy().forEach(voice -> add(sides, voice, AFFIRMS));
        claim.confirmedBy().forEach(voice -> add(sides, voice, AFFIRMS));
        claim.deniedBy().forEach(voice -> add(sides, voice, DENIES));
        ObjectNode json = Json.object();
        json.put("standing", claim.standing().label());
        ArrayNode array = json.putArray("sides");
        sides.values().forEach(array::add);
        return json;
    }

    /** What was said later on the same day stands there; of a side that does both, the denial. */
    private static void add(Map<String, ObjectNode> sides, Voice voice, String position) {
        if (voice.superseded()) {
            return;
        }
        Party side = voice.side();
        ObjectNode json = sides.computeIfAbsent(
                side.value(), value -> Json.object().put("side", value).put("name", side.name()));
        String before = json.path("position").asString(position);
        json.put("position", before.equals(position) ? position : BOTH);
        json.put("speaker", voice.speaker().name());
        json.put(
                "words",
                Words.quoted(String.join(
                        " … ", voice.spans().stream().map(Span::text).toList())));
        json.put("article", voice.article());
    }

    /** By side, in the order in which they stand. */
    static Map<String, Position> positions(JsonNode state) {
        Map<String, Position> positions = new LinkedHashMap<>();
        state.path("sides")
                .forEach(side -> positions.put(
                        side.path("side").asString(""),
                        new Position(
                                side.path("name").asString(""),
                                side.path("position").asString(""),
                                side.path("speaker").asString(""),
                                side.path("words").asString(""),
                                side.path("article").asString(""))));
        return positions;
    }

    static String standing(JsonNode state) {
        return state.path("standing").asString("");
    }

    /** Which keys a state that is known has; an erased one has none. */
    static boolean isKnown(JsonNode state) {
        return state.propertyNames().containsAll(List.of("standing", "sides"));
    }
}
