package org.gainsay.watch.telling;

import java.io.PrintStream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Noticed;
import org.gainsay.watch.notices.Notice;
import tools.jackson.databind.node.ObjectNode;

/** JSON lines, one a notice, each with the rule and the message that it belongs to. */
record LineSender(PrintStream out) implements Sender {
    @Override
    public Sent send(Letter letter) throws SendFailure {
        for (Noticed noticed : letter.notices()) {
            ObjectNode json = Notice.shown(noticed);
            json.put("rule", letter.rule().name());
            json.put("message", letter.message().id());
            out.println(Json.line(json));
        }
        if (out.checkError()) {
            throw SendFailure.passing("standard output could not be written", null);
        }
        return Sent.DONE;
    }
}
