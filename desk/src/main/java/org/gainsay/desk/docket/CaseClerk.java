package org.gainsay.desk.docket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Clerk;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Kept;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each type of entry means for the docket. Thread-safe. */
final class CaseClerk implements Clerk {
    private final EntryState entries;

    CaseClerk(EntryState entries) {
        this.entries = entries;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Filed> file(Kept kept, Known known) {
        if (!(kept.body() instanceof Body.Present present)) {
            return List.of();
        }
        Entry entry = kept.entry();
        JsonNode body = present.json();
        return switch (entry.type()) {
            case "screening" -> screening(entry, body, known);
            case "watch" ->
                Stream.concat(screening(entry, body, known).stream(), dropped(entry, body, known).stream())
                        .toList();
            case "decision" -> decision(entry, body, known);
            case "note" -> body.path("case").isObject() ? noted(entry, body, known) : List.of();
            case "change" -> change(entry, body, known);
            case "correction" ->
                List.of(judgement(
                        HomeDocket.CORRECTION, entry, body, body.path("sha256").asString("")));
            default -> List.of();
        };
    }

    private List<Filed> screening(Entry entry, JsonNode body, Known known) {
        if (!body.path("queue").asBoolean(false)) {
            return List.of();
        }
        Map<String, String> states = new LinkedHashMap<>();
        for (JsonNode each : body.path("entries")) {
            states.put(key(each), each.path("sha256").asString(""));
        }
        List<Filed> files = new ArrayList<>();
        for (JsonNode hit : body.path("hits")) {
            String state = states.get(key(hit));
            if (state != null && hit.path("match").asBoolean(false)) {
                CaseSubject subject = CaseSubject.ofHit(
                        body.path("query"),
                        body.path("referenced").asBoolean(false),
                        hit.path("source").asString(""),
                        hit.path("entry").asString(""));
                CaseFile file = file(subject, known);
                file.screened(entry, body, hit, state);
                files.add(file.filed());
            }
        }
        return files;
    }

    /** Cases of a customer whose hit, name or himself is gone. */
    private List<Filed> dropped(Entry entry, JsonNode body, Known known) {
        List<Filed> files = new ArrayList<>();
        for (JsonNode each : body.path("dropped")) {
            known.find(each.path("case").asString("")).ifPresent(filed -> {
                CaseFile file = CaseFile.of(filed, entries);
                file.gone(entry, Gone.ofFinding(each, body));
                files.add(file.filed());
            });
        }
        return files;
    }

    private static String key(JsonNode json) {
        return json.path("source").asString("") + ":" + json.path("entry").asString("");
    }

    private CaseFile file(CaseSubject subject, Known known) {
        return known.find(subject.id())
                .map(filed -> CaseFile.of(filed, entries))
                .orElseGet(() -> CaseFile.of(subject, entries));
    }

    private List<Filed> decision(Entry entry, JsonNode body, Known known) {
        return switch (body.path("decision").asString("")) {
            case "verdict" -> {
                CaseFile file = file(new CaseSubject(body.path("case")), known);
                file.decided(entry, body);
                yield List.of(file.filed());
            }
            case "taken_back" -> {
                CaseFile file = file(new CaseSubject(body.path("case")), known);
                file.takenBack(entry);
                yield List.of(file.filed());
            }
            case "follow" -> {
                CaseFile file = file(new CaseSubject(body.path("case")), known);
                file.followed(entry, body);
                yield List.of(file.filed());
            }
            case "split", "join" -> List.of(judgement(HomeDocket.GROUPING, entry, body, ""));
            default -> List.of();
        };
    }

    private List<Filed> noted(Entry entry, JsonNode body, Known known) {
        CaseFile file = file(new CaseSubject(body.path("case")), known);
        file.noted(entry, body);
        return List.of(file.filed());
    }

    private List<Filed> change(Entry entry, JsonNode body, Known known) {
        if (body.path("change").asString("").equals("claim")) {
            CaseFile file = file(new CaseSubject(body.path("case")), known);
            file.claimChanged(entry, body);
            return List.of(file.filed());
        }
        List<Filed> files = new ArrayList<>();
        for (JsonNode each : body.path("entries")) {
            @Nullable String state = each.path("sha256").isString() ? each.path("sha256").asString() : null;
            for (Filed filed : known.about(key(each))) {
                if (filed.kind().equals(CaseFile.HIT)) {
                    CaseFile file = CaseFile.of(filed, entries);
                    file.entryChanged(
                            entry,
                            state,
                            Gone.ofEntry(body.path("lists"), each.path("source").asString("")));
                    files.add(file.filed());
                }
            }
        }
        return files;
    }

    /** What people decided about readings and claims: its own body, with who and when. */
    private static Filed judgement(String kind, Entry entry, JsonNode body, String subject) {
        ObjectNode json = Json.object();
        json.put("seq", entry.seq()).put("at", entry.at()).put("by", entry.by());
        json.set("body", body);
        String place = String.format(Locale.ROOT, "%019d", entry.seq());
        return new Filed(
                kind + " " + place, kind, "made", subject, "", null, null, 0, "", place, entry.seq(), Json.line(json));
    }
}
