package org.gainsay.desk.corrections;

import java.util.Arrays;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.ledger.Filed;
import org.gainsay.model.Labelled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person corrected in a reading. It names its place by the bytes of the article and by code points in its text, so that it is found
 * again when the article is read anew.
 *
 * @param seq of its entry in the ledger
 * @param at ISO instant
 * @param by who
 * @param sha256 of the article's source
 * @param start first code point of the first span of what the statement says, or of a mention of the party
 * @param end code point after its last
 * @param body as it lies in the ledger
 */
public record Correction(long seq, String at, String by, What what, String sha256, int start, int end, JsonNode body) {
    /** What of a reading it is about. */
    public enum What implements Labelled {
        STANCE,
        SPEAKER,
        ON_BEHALF_OF,
        SPAN,
        LINK,
        NOT_A_STATEMENT;

        static Optional<What> of(String label) {
            return Arrays.stream(values())
                    .filter(what -> what.label().equals(label))
                    .findFirst();
        }
    }

    /** The correction of a file of the docket; empty where it is of a kind that this program does not know. */
    static Optional<Correction> of(Filed filed) {
        JsonNode json = filed.json();
        JsonNode body = json.path("body");
        JsonNode place = body.path("place");
        return What.of(body.path("correction").asString(""))
                .map(what -> new Correction(
                        filed.seq(),
                        json.path("at").asString(""),
                        json.path("by").asString(""),
                        what,
                        body.path("sha256").asString(""),
                        place.path("start").asInt(0),
                        place.path("end").asInt(0),
                        body));
    }

    /** What it is now. */
    JsonNode now() {
        return body.path("now");
    }

    /**
     * As a reading and the list of corrections show it.
     *
     * @param fits whether its place was found
     */
    public ObjectNode json(boolean fits) {
        ObjectNode json = Json.object();
        json.put("seq", seq);
        json.put("when", at);
        json.put("who", by);
        json.put("what", what.label());
        for (String key : new String[] {"article", "sha256", "statement", "party", "place", "was", "now", "note"}) {
            if (body.has(key)) {
                json.set(key, body.path(key));
            }
        }
        json.put("fits", fits);
        return json;
    }
}
