package org.gainsay.ledger;

import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;

/** What an entry is about: there, erased by a later entry that says so, or gone without a word. */
public sealed interface Body {
    /**
     * It is there.
     *
     * @param salt 32 hexadecimal digits
     * @param text the body as canonical JSON
     */
    record Present(String salt, String text) implements Body {
        public JsonNode json() {
            return Json.parse(text, "body");
        }
    }

    /**
     * A later entry erased it.
     *
     * @param seq of the erasure entry
     * @param at when that was made
     * @param rule by which rule
     */
    record Erased(long seq, String at, String rule) implements Body {}

    /** Nothing says why it is missing: the ledger is not whole. */
    record Lost() implements Body {}
}
