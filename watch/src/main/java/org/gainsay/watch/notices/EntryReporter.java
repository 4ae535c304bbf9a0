package org.gainsay.watch.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.desk.ListEvent;
import org.gainsay.desk.docket.CaseSubject;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Remembered;
import org.gainsay.ledger.Reporter;
import org.gainsay.watch.sources.SourceEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each type of entry says that somebody may want to be told. Thread-safe. */
final class EntryReporter implements Reporter {
    /** Of entries about messages. */
    static final String TELLING = "telling";

    @Override
    public Report report(Kept kept) {
        if (!(kept.body() instanceof Body.Present present)) {
            return Report.NOTHING;
        }
        Entry entry = kept.entry();
        JsonNode body = present.json();
        return switch (entry.type()) {
            case "watch" -> Report.of(noticed(entry, watch(body)));
            case "list" -> list(entry, body);
            case SourceEntry.TYPE -> Report.of(noticed(entry, source(body)));
            case "change" -> change(entry, body);
            case TELLING -> Report.of(noticed(entry, telling(body)));
            default -> Report.NOTHING;
        };
    }

    private static List<Noticed> noticed(Entry entry, List<? extends Notice> notices) {
        List<Noticed> all = new ArrayList<>();
        for (Notice notice : notices) {
            all.add(notice.noticed(entry, all.size()));
        }
        return all;
    }

    /** Of those a portfolio begins with nothing: its first run sums that up. */
    private static List<? extends Notice> watch(JsonNode body) {
        return switch (body.path("kind").asString("")) {
            case "" ->
                body.path("first").asBoolean(false) && !body.path("joined").asBoolean(false) ? List.of() : hits(body);
            case "run" -> body.path("first").asBoolean(false) ? List.of(screened(body)) : List.of();
            default -> List.of();
        };
    }

    /** What became of each hit; and of open cases that are dropped without a change of their hit, such as those of a customer who left. */
    private static List<HitNotice> hits(JsonNode body) {
        List<HitNotice> notices = new ArrayList<>();
        List<JsonNode> dropped = new ArrayList<>(body.path("dropped").values());
        for (JsonNode change : body.path("changes")) {
            Optional<NoticeKind> kind =
                    NoticeKind.of("hit-" + change.path("change").asString(""));
            if (kind.isEmpty()) {
                continue;
            }
            JsonNode of = Json.object();
            if (kind.get() == NoticeKind.HIT_GONE) {
                of = dropped.stream()
                        .filter(each -> each.path("source").equals(change.path("source"))
                                && each.path("entry").equals(change.path("entry")))
                        .findFirst()
                        .orElse(of);
                dropped.remove(of);
            }
            notices.add(notice(kind.get(), body, body.path("query").path("name"), change, change.path("name"), of));
        }
        dropped.stream()
                .filter(each -> each.path("undecided").asBoolean(false))
                .map(each ->
                        notice(NoticeKind.HIT_GONE, body, each.path("customer_name"), each, each.path("caption"), each))
                .forEach(notices::add);
        return notices;
    }

    private static HitNotice notice(
            NoticeKind kind, JsonNode body, JsonNode name, JsonNode hit, JsonNode caption, JsonNode dropped) {
        return new HitNotice(
                kind,
                body.path("portfolio").asString(""),
                body.path("run").asString(""),
                body.path("customer").asString(""),
                name.asString(""),
                hit.path("source").asString(""),
                hit.path("entry").asString(""),
                caption.asString(""),
                hit.path("score").asDouble(0),
                fields(hit.path("fields")),
                kind == NoticeKind.HIT_GONE ? openCase(dropped) : caseOf(body, hit),
                HitNotice.why(dropped.path("why")));
    }

    private static @Nullable String openCase(JsonNode dropped) {
        return dropped.path("undecided").asBoolean(false) ? dropped.path("case").asString("") : null;
    }

    /** The case of a hit that a customer has; null where it is none. */
    private static @Nullable String caseOf(JsonNode body, JsonNode change) {
        String source = change.path("source").asString("");
        String entry = change.path("entry").asString("");
        boolean queued = body.path("queue").asBoolean(false)
                && body.path("hits").values().stream()
                        .anyMatch(hit -> hit.path("match").asBoolean(false)
                                && hit.path("source").asString("").equals(source)
                                && hit.path("entry").asString("").equals(entry));
        return queued
                ? CaseSubject.ofHit(body.path("query"), body.path("referenced").asBoolean(false), source, entry)
                        .id()
                : null;
    }

    private static List<HitNotice.Field> fields(JsonNode fields) {
        return fields.values().stream()
                .map(field -> new HitNotice.Field(
                        field.path("field").asString(""), value(field.path("before")), value(field.path("after"))))
                .toList();
    }

    /** Several values may stand in a list. */
    private static String value(JsonNode value) {
        return value.isArray() ? String.join("; ", Words.of(value)) : value.asString("");
    }

    private static ScreenedNotice screened(JsonNode body) {
        return new ScreenedNotice(
                body.path("portfolio").asString(""),
                body.path("run").asString(""),
                body.path("customers").asLong(0),
                body.path("touched").asLong(0),
                body.path("new").asLong(0),
                body.path("sources").values().stream()
                        .map(source -> source.path("source").asString(""))
                        .toList());
    }

    private static Report list(Entry entry, JsonNode body) {
        String event = body.path(ListEvent.KEY).asString("");
        Optional<NoticeKind> kind = NoticeKind.of("list-" + event).filter(NoticeKind::isList);
        if (kind.isEmpty()) {
            return Report.NOTHING;
        }
        String source = body.path("source").asString("");
        List<Noticed> notices = noticed(
                entry,
                List.of(new ListNotice(kind.get(), source, body.path("reason").asString(""))));
        return event.equals(ListEvent.STALE)
                ? new Report(
                        notices,
                        List.of(new Remembered(
                                ListsLook.key(source),
                                entry.seq(),
                                List.of(body.path("sha256").asString("")),
                                "{}")),
                        List.of())
                : Report.of(notices);
    }

    /** That one was added or removed is no news to whoever did it. */
    private static List<SourceNotice> source(JsonNode body) {
        return SourceEntry.of(body).flatMap(SourceNotice::of).stream().toList();
    }

    private static Report change(Entry entry, JsonNode body) {
        return switch (body.path("change").asString("")) {
            case ClaimsLook.CHANGE -> ClaimChange.report(entry, body);
            case LeadsLook.CHANGE -> LeadsLook.report(entry, body);
            default -> Report.NOTHING;
        };
    }

    private static List<UntoldNotice> telling(JsonNode body) {
        return body.path("news").asBoolean(false) ? List.of(UntoldNotice.of(body)) : List.of();
    }
}
