package org.gainsay.server.notices;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.gainsay.format.Json;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.gainsay.watch.telling.AtomFeed;
import org.gainsay.watch.telling.Channel;
import org.gainsay.watch.telling.Rules;
import org.gainsay.watch.telling.Telling;
import tools.jackson.databind.node.ObjectNode;

/** Notices, what was told of them, by which rules, and the feed. */
public final class NoticeRoutes {
    private final Telling telling;

    private NoticeRoutes(Telling telling) {
        this.telling = telling;
    }

    /** Of a home of which somebody tells. */
    public static List<Route> of(Telling telling) {
        NoticeRoutes routes = new NoticeRoutes(telling);
        return List.of(
                Route.get("/api/v1/notices", routes::notices),
                Route.get("/api/v1/notices/{id}", routes::notice),
                Route.get("/api/v1/messages", routes::messages),
                Route.get("/api/v1/watch/rules", routes::rules).from(Role.ANALYST),
                Route.post("/api/v1/watch/tell", routes::tell),
                Route.get("/notices.atom", routes::feed));
    }

    private void notices(Context context) {
        telling.notices().kept().follow();
        new NoticeList(telling, Parameters.of(context, NoticeList.PARAMETERS)).answer(context);
    }

    private void notice(Context context) {
        telling.notices().kept().follow();
        String id = context.pathParam("id");
        Noticed noticed =
                telling.notices().kept().find(id).orElseThrow(() -> Refusal.notFound("no notice '" + id + "' here"));
        context.contentType("application/json").result(Json.line(NoticeJson.of(noticed, telling.outbox())) + "\n");
    }

    private void messages(Context context) {
        new MessageList(telling, Parameters.of(context, MessageList.PARAMETERS)).answer(context);
    }

    private void rules(Context context) {
        ObjectNode json = telling.rules()
                .map(rules -> RulesJson.of(rules).put("there", true))
                .orElseGet(() -> RulesJson.of(Rules.NONE).put("there", false));
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    /** One round, now, whatever the timetable says. */
    private void tell(Context context) {
        Telling.Round round;
        try {
            round = telling.work();
        } catch (InputException faulty) {
            throw Refusal.wrong(String.valueOf(faulty.getMessage()));
        }
        ObjectNode json = Json.object().put("told", round.told()).put("failed", round.failed());
        json.set("failures", Json.words(round.failures()));
        json.put("next", round.next());
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private void feed(Context context) {
        Optional<Rules> rules = telling.rules();
        List<String> feeds = rules.orElse(Rules.NONE).channels().stream()
                .filter(Channel.Atom.class::isInstance)
                .map(Channel::name)
                .toList();
        String asked = Parameters.of(context, "channel").word("channel", feeds.size() == 1 ? feeds.getFirst() : "");
        if (!feeds.contains(asked)) {
            throw Refusal.notFound(
                    feeds.isEmpty()
                            ? "no rule tells anything by a feed here; add a channel with atom: true to watch.yaml"
                            : "no feed '" + asked + "' here; name one with ?channel=: " + String.join(", ", feeds));
        }
        context.contentType("application/atom+xml; charset=utf-8")
                .result(AtomFeed.of(
                        asked, telling.feed(asked), rules.map(Rules::address).orElse(null)));
    }
}
