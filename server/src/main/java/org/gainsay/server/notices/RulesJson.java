package org.gainsay.server.notices;

import org.gainsay.format.Json;
import org.gainsay.watch.notices.NoticeKind;
import org.gainsay.watch.telling.Channel;
import org.gainsay.watch.telling.Fault;
import org.gainsay.watch.telling.Rule;
import org.gainsay.watch.telling.Rules;
import org.gainsay.watch.telling.RulesFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules as somebody looks at them, with their faults. Where secrets lie is not among it. */
final class RulesJson {
    private RulesJson() {}

    static ObjectNode of(Rules rules) {
        ObjectNode json = Json.object();
        json.put("file", RulesFile.NAME);
        json.put("address", rules.address());
        ArrayNode channels = json.putArray("channels");
        for (Channel channel : rules.channels()) {
            channels.addObject()
                    .put("name", channel.name())
                    .put("kind", channel.kind())
                    .put("to", to(channel));
        }
        ArrayNode all = json.putArray("rules");
        for (Rule rule : rules.rules()) {
            ObjectNode each = all.addObject();
            each.put("name", rule.name());
            each.set(
                    "what",
                    Json.words(rule.what().stream().map(NoticeKind::label).toList()));
            each.set("lists", Json.words(rule.lists()));
            each.set("portfolios", Json.words(rule.portfolios()));
            each.set("parties", Json.words(rule.parties()));
            each.put("min_score", rule.minScore());
            each.put("when", rule.when().shown());
            each.put("personal", rule.personal());
            each.set("to", Json.words(rule.to().stream().map(Channel::name).toList()));
        }
        ArrayNode faults = json.putArray("faults");
        for (Fault fault : rules.faults()) {
            faults.addObject()
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("what", fault.what())
                    .put("stops", fault.stops());
        }
        return json;
    }

    private static String to(Channel channel) {
        return switch (channel) {
            case Channel.Mail mail -> String.join(", ", mail.to());
            case Channel.Webhook webhook -> webhook.address().getHost();
            case Channel.Atom atom -> "/notices.atom?channel=" + atom.name();
            case Channel.Queue queue -> "/queue";
            case Channel.Stdout stdout -> "gainsay watch tell";
        };
    }
}
