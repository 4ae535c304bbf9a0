package org.gainsay.desk.docket;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.gainsay.claims.Decision.Place;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a case is about, by content: a query and the entry that it may mean, or a claim by its mentions. The same subject is the same case,
 * whenever it is screened again.
 *
 * @param json as it stands in the bodies of entries
 */
public record CaseSubject(JsonNode json) {
    private static final int DIGITS = 16;

    /**
     * Of a hit.
     *
     * @param query as the ledger keeps it
     * @param referenced whether its id is the one of whoever asked, and not just the number of its row
     */
    public static CaseSubject ofHit(JsonNode query, boolean referenced, String source, String entry) {
        ObjectNode json = Json.object();
        json.put("kind", "hit");
        json.set("query", query);
        json.put("referenced", referenced);
        json.put("source", source);
        json.put("entry", entry);
        return new CaseSubject(json);
    }

    /** Of a claim, by the mentions that it had when somebody began to follow it. */
    public static CaseSubject ofClaim(String called, List<Place> places) {
        ObjectNode json = Json.object();
        json.put("kind", "claim");
        json.put("called", called);
        ArrayNode array = json.putArray("places");
        places.forEach(place -> array.addObject()
                .put("sha256", place.sha256())
                .put("start", place.start())
                .put("end", place.end()));
        return new CaseSubject(json);
    }

    public boolean isHit() {
        return json.path("kind").asString("").equals("hit");
    }

    /**
     * Its case's id. Whoever gives his customers references means the same one by reference and name, whatever else he has come to know
     * of him; without a reference it is the same query only where all of it is the same.
     */
    public String id() {
        return "k" + Sha256.of(CanonicalJson.bytes(identity())).substring(0, DIGITS);
    }

    private JsonNode identity() {
        if (!isHit()) {
            return json;
        }
        JsonNode query = json.path("query");
        ObjectNode identity = Json.object();
        identity.put("name", folded(query.path("name").asString("")));
        identity.put("source", source());
        identity.put("entry", json.path("entry").asString(""));
        if (json.path("referenced").asBoolean(false)) {
            identity.put("reference", query.path("id").asString(""));
        } else {
            QueryFields.of(query).forEach(identity::put);
        }
        return identity;
    }

    /** The list of a hit. */
    public String source() {
        return json.path("source").asString("");
    }

    /** What several cases may be about: the entry; of a claim its own id. */
    String shared() {
        return isHit() ? source() + ":" + json.path("entry").asString("") : id();
    }

    /** Names are the same whatever their case, spaces and way of composing letters. */
    public static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
