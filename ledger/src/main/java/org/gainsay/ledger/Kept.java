package org.gainsay.ledger;

import org.gainsay.format.Json;
import tools.jackson.databind.node.ObjectNode;

/** An entry with its body, or with what is known of why there is none. */
public record Kept(Entry entry, Body body) {
    /** As `export` and `show` give it: the entry's fields, then salt and body, or who erased them. */
    public ObjectNode json() {
        var json = Json.object()
                .put("seq", entry.seq())
                .put("at", entry.at())
                .put("by", entry.by())
                .put("type", entry.type())
                .put("body_sha256", entry.bodySha256())
                .put("previous", entry.previous())
                .put("hash", entry.hash());
        switch (body) {
            case Body.Present present -> json.put("salt", present.salt()).set("body", present.json());
            case Body.Erased erased ->
                json.putObject("erased")
                        .put("seq", erased.seq())
                        .put("at", erased.at())
                        .put("rule", erased.rule());
            case Body.Lost() -> json.put("lost", true);
        }
        return json;
    }
}
