package org.gainsay.spark;

import java.io.Serializable;
import org.gainsay.format.Json;

/**
 * What is wrong with a row, or odd in it.
 *
 * @param where file and line, or what else it is
 * @param why the rest of the sentence, with advice
 */
record Fault(String where, String why) implements Serializable {
    /**
     * Takes a message apart.
     *
     * @param label how the file is called, with which such messages begin
     */
    static Fault of(String message, String label) {
        int colon = message.startsWith(label) ? message.indexOf(": ", label.length()) : -1;
        return colon < 0
                ? new Fault(label, message)
                : new Fault(message.substring(0, colon), message.substring(colon + 2));
    }

    String line() {
        return Json.line(Json.object().put("where", where).put("why", why));
    }
}
