package org.gainsay.server.notices;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Message;
import org.gainsay.ledger.Outbox;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.watch.telling.Telling;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was told to whom, what waits and what failed, the newest first. */
final class MessageList {
    static final String[] PARAMETERS = {"state", "channel", "limit", "cursor"};

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final Telling telling;
    private final Parameters given;

    MessageList(Telling telling, Parameters given) {
        this.telling = telling;
        this.given = given;
    }

    void answer(Context context) {
        int limit = given.number("limit", USUAL, 1, MOST);
        String cursor = given.word("cursor");
        if (cursor != null && telling.outbox().find(cursor).isEmpty()) {
            throw Refusal.notFound("cursor is none that this server gave; leave it out to begin anew");
        }
        List<Message> found = telling.outbox().messages(states(), given.word("channel"), cursor, limit + 1);
        List<Message> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        shown.forEach(message -> items.add(NoticeJson.of(message)));
        json.put("next", found.size() > limit ? shown.getLast().id() : null);
        Outbox.Progress progress = telling.outbox().progress();
        ObjectNode counts = json.putObject("counts");
        for (Message.State state : Message.State.values()) {
            counts.put(state.label(), progress.states().getOrDefault(state, 0L));
        }
        json.put("waiting", progress.waiting());
        json.put("due", progress.next());
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private Set<Message.State> states() {
        Set<Message.State> states = EnumSet.noneOf(Message.State.class);
        for (String word : given.words("state")) {
            states.add(Stream.of(Message.State.values())
                    .filter(state -> state.label().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.wrong("state is '" + word + "'; give "
                            + String.join(
                                    ", ",
                                    Stream.of(Message.State.values())
                                            .map(Message.State::label)
                                            .toList()))));
        }
        return states;
    }
}
