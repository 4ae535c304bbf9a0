package org.gainsay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry to be.
 *
 * @param type such as {@code screening}, {@code reading}, {@code list}, {@code decision} or {@code correction}
 * @param body any JSON object; it names the files in {@code store/} that it speaks of in the array {@code "stored"}, or, where many
 *     bodies speak of the same, names in {@code "bundle"} a stored JSON object whose {@code "stored"} does. Whoever hands it in
 *     must not change it afterwards
 */
public record Draft(String type, JsonNode body) {
    /** The types that the program gives its entries, for whoever chooses among them. */
    public static final List<String> TYPES = List.of(
            "screening",
            "reading",
            "list",
            "watch",
            "source",
            "decision",
            "note",
            "correction",
            "change",
            "attachment",
            "access",
            "erasure");

    private static final int SHA256_DIGITS = 64;

    /**
     * Checks the body's form.
     *
     * @throws IllegalArgumentException if the body is no object, or {@code "stored"} or {@code "bundle"} holds anything but SHA-256 hashes
     */
    public Draft {
        if (!body.isObject()) {
            throw new IllegalArgumentException("a body is an object, not " + body.getNodeType());
        }
        stored(body).forEach(Draft::requireSha256);
        var bundle = bundle(body);
        if (bundle != null) {
            requireSha256(bundle);
        }
    }

    static List<String> stored(JsonNode body) {
        var stored = body.get("stored");
        if (stored == null) {
            return List.of();
        }
        return stored.values().stream().map(JsonNode::asString).distinct().toList();
    }

    static @Nullable String bundle(JsonNode body) {
        var bundle = body.get("bundle");
        return bundle == null ? null : bundle.asString();
    }

    private static void requireSha256(String hash) {
        boolean hexadecimal = hash.length() == SHA256_DIGITS;
        for (int i = 0; hexadecimal && i < SHA256_DIGITS; i++) {
            char c = hash.charAt(i);
            hexadecimal = ('0' <= c && c <= '9') || ('a' <= c && c <= 'f');
        }
        if (!hexadecimal) {
            throw new IllegalArgumentException("\"stored\" and \"bundle\" hold SHA-256 hashes, not " + hash);
        }
    }
}
