package org.gainsay.server.notices;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.NoticeQuestion;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Notices;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.watch.notices.NoticeKind;
import org.gainsay.watch.telling.Telling;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A list of notices as it is asked for, the newest first: all, or those of one message. */
final class NoticeList {
    static final String[] PARAMETERS = {"kind", "since", "q", "message", "limit", "cursor"};

    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");

    private final Telling telling;
    private final Parameters given;

    NoticeList(Telling telling, Parameters given) {
        this.telling = telling;
        this.given = given;
    }

    void answer(Context context) {
        NoticeQuestion question = new NoticeQuestion(kinds(), since(), given.word("q"));
        Notices kept = telling.notices().kept();
        int limit = given.number("limit", USUAL, 1, MOST);
        String message = given.word("message");
        List<Noticed> found = message == null
                ? kept.newest(question, place(given.word("cursor")), limit + 1)
                : telling.outbox().notices(message).reversed();
        boolean more = message == null && found.size() > limit;
        List<Noticed> shown = more ? found.subList(0, limit) : found;
        ObjectNode json = Json.object();
        ArrayNode items = json.putArray("items");
        shown.forEach(noticed -> items.add(NoticeJson.of(noticed, telling.outbox())));
        Noticed last = shown.isEmpty() ? null : shown.getLast();
        json.put("next", more && last != null ? last.seq() + "-" + last.number() : null);
        ObjectNode counts = json.putObject("counts");
        kept.counts(new NoticeQuestion(Set.of(), question.since(), question.text()))
                .forEach(counts::put);
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private Set<String> kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        for (String word : given.words("kind")) {
            if (NoticeKind.of(word).isEmpty()) {
                throw Refusal.wrong("kind is '" + word + "'; give "
                        + String.join(
                                ", ",
                                Stream.of(NoticeKind.values())
                                        .map(NoticeKind::label)
                                        .toList()));
            }
            kinds.add(word);
        }
        return kinds;
    }

    private @Nullable String since() {
        String day = given.word("since");
        try {
            return day == null ? null : LocalDate.parse(day).toString();
        } catch (DateTimeException e) {
            throw Refusal.wrong("since is '" + day + "'; give a day such as 2026-02-27");
        }
    }

    private static Notices.@Nullable Place place(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw Refusal.notFound("cursor is none that this server gave; leave it out to begin anew");
        }
        return new Notices.Place(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}
