package org.gainsay.server.notices;

import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Outbox;
import org.gainsay.watch.notices.Notice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notices and messages as records. */
final class NoticeJson {
    /** The keys that each message has, in their order. */
    static final List<String> MESSAGE =
            List.of("id", "rule", "channel", "state", "made", "due", "told", "tries", "failure", "notices");

    private NoticeJson() {}

    /** A notice with all that became of it. */
    static ObjectNode of(Noticed noticed, Outbox outbox) {
        ObjectNode json = Notice.shown(noticed);
        ArrayNode told = json.putArray("told");
        for (Outbox.Sent sent : outbox.sent(noticed.id())) {
            Message message = sent.message();
            if (message == null) {
                told.addObject()
                        .put("rule", sent.rule())
                        .put("channel", sent.channel())
                        .put("state", "waiting")
                        .put("due", sent.due());
            } else {
                told.add(of(message));
            }
        }
        return json;
    }

    static ObjectNode of(Message message) {
        ObjectNode json = Json.object();
        json.put("id", message.id());
        json.put("rule", message.rule());
        json.put("channel", message.channel());
        json.put("state", message.state().label());
        json.put("made", message.made());
        json.put("due", message.due());
        json.put("told", message.told());
        json.put("tries", message.tries());
        json.put("failure", message.failure());
        json.put("notices", message.notices());
        return json;
    }
}
