package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.claims.Decision;
import org.gainsay.claims.Decision.Join;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Side;
import org.gainsay.claims.Decision.Split;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Filed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Decisions about claims as bodies of ledger entries, and back. */
public final class DecisionBody {
    /** The type of their entries. */
    public static final String TYPE = "decision";

    private DecisionBody() {}

    /**
     * A decision as it is kept.
     *
     * @param ids of the claims that it was about; they are for people, the places are what counts
     */
    public static ObjectNode of(Decision decision, List<String> ids) {
        ObjectNode body = Json.object();
        switch (decision) {
            case Split split -> {
                body.put("decision", "split");
                body.set("claims", Json.words(ids));
                body.set("called", Json.words(List.of(split.apart().called())));
                body.set("apart", places(split.apart()));
                body.set("rest", places(split.rest()));
            }
            case Join join -> {
                body.put("decision", "join");
                body.set("claims", Json.words(ids));
                body.set(
                        "called",
                        Json.words(List.of(join.one().called(), join.other().called())));
                body.set("one", places(join.one()));
                body.set("other", places(join.other()));
            }
        }
        return body;
    }

    private static ArrayNode places(Side side) {
        ArrayNode json = Json.array();
        side.places()
                .forEach(place -> json.addObject()
                        .put("sha256", place.sha256())
                        .put("start", place.start())
                        .put("end", place.end()));
        return json;
    }

    /** How the decision of that entry is named where it shows. */
    static String name(long seq, String by) {
        return "decision " + seq + " of " + by;
    }

    /** All decisions about claims, in the order in which they were made; erased ones no longer count. */
    public static List<Decision> in(HomeDocket docket) {
        List<Decision> decisions = new ArrayList<>();
        for (Filed filed : docket.all(HomeDocket.GROUPING)) {
            JsonNode json = filed.json();
            read(json.path("body"), name(filed.seq(), json.path("by").asString("")))
                    .ifPresent(decisions::add);
        }
        return decisions;
    }

    private static Optional<Decision> read(JsonNode body, String name) {
        return switch (body.path("decision").asString("")) {
            case "split" -> Optional.of(new Split(name, side(body, 0, "apart"), side(body, 0, "rest")));
            case "join" -> Optional.of(new Join(name, side(body, 0, "one"), side(body, 1, "other")));
            default -> Optional.empty();
        };
    }

    private static Side side(JsonNode body, int claim, String places) {
        return new Side(body.path("called").path(claim).asString(""), places(body.path(places)));
    }

    private static List<Place> places(JsonNode json) {
        List<Place> places = new ArrayList<>();
        json.forEach(place -> places.add(new Place(
                place.path("sha256").asString(""),
                place.path("start").asInt(0),
                place.path("end").asInt(0))));
        return places;
    }
}
