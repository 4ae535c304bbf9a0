package org.gainsay.ledger;

import org.gainsay.format.Json;
import org.gainsay.model.InputException;

/**
 * Where a chain ends. Kept outside the home it proves later that nothing before it was changed and nothing after it cut off.
 *
 * @param seq place of the last entry; 0 for an empty ledger
 * @param hash of that entry; 64 zeros for an empty ledger
 */
public record Head(long seq, String hash) {
    public static final Head EMPTY = new Head(0, "0".repeat(64));

    /** The form in which it is printed and kept: {@code {"seq":…,"hash":"…"}}. */
    public String line() {
        return "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\"}";
    }

    /**
     * Reads what {@link #line} wrote.
     *
     * @param where file name or the like, for the message
     * @throws InputException if it is something else
     */
    public static Head parse(String line, String where) {
        var json = Json.parse(line, where);
        var seq = json.path("seq");
        var hash = json.path("hash").asString("");
        if (!seq.canConvertToLong() || seq.asLong() < 0 || !hash.matches("[0-9a-f]{64}")) {
            throw new InputException(where + ": not the head of a ledger; give what `gainsay ledger head` printed");
        }
        return new Head(seq.asLong(), hash);
    }
}
