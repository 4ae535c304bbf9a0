package org.gainsay.ledger;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An entry to be.
 *
 * @param type such as {@code screening}, {@code reading}, {@code list}, {@code decision} or {@code correction}
 * @param body any JSON object; it names the files in {@code store/} that it speaks of in the array {@code "stored"}. Whoever
 *     hands it in must not change it afterwards
 */
public record Draft(String type, JsonNode body) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the body's form.
     *
     * @throws IllegalArgumentException if the body is no object, or {@code "stored"} holds anything but SHA-256 hashes
     */
    public Draft {
        if (!body.isObject()) {
            throw new IllegalArgumentException("a body is an object, not " + body.getNodeType());
        }
        for (var hash : stored(body)) {
            if (!SHA256.matcher(hash).matches()) {
                throw new IllegalArgumentException("\"stored\" holds SHA-256 hashes, not " + hash);
            }
        }
    }

    /** The hashes of the stored files that this body refers to. */
    public List<String> stored() {
        return stored(body);
    }

    static List<String> stored(JsonNode body) {
        return body.path("stored").values().stream()
                .map(JsonNode::asString)
                .distinct()
                .toList();
    }
}
