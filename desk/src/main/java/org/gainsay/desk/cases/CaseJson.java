package org.gainsay.desk.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.desk.docket.CaseFile;
import org.gainsay.desk.docket.EntryState;
import org.gainsay.format.Json;
import org.gainsay.format.ListingJson;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Shelved;
import org.gainsay.screen.EntryKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases as lists show them, and whole. */
public final class CaseJson {
    /** The columns of a table of cases. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "state",
            "verdict",
            "reference",
            "name",
            "source",
            "entry",
            "caption",
            "score",
            "assigned",
            "due",
            "decided_by",
            "decided_at",
            "reason",
            "note",
            "changed",
            "matched",
            "why",
            "gone");

    private CaseJson() {}

    /** A case as a line of the queue. */
    public static ObjectNode line(Filed filed) {
        ObjectNode json = (ObjectNode) filed.json();
        json.remove(List.of("history", "subject", "upon", "before"));
        waiting(json);
        return json;
    }

    /** A case with its history, and the entry as it is and as it was decided upon. */
    public static ObjectNode whole(Filed filed, Desk desk) {
        ObjectNode json = (ObjectNode) filed.json();
        json.remove(List.of("subject", "upon", "before"));
        waiting(json);
        if (json.has("hit")) {
            ObjectNode entry = json.putObject("entry");
            EntryState entries = desk.docket().entries();
            EntryKey key = new EntryKey(
                    json.path("hit").path("source").asString(""),
                    json.path("hit").path("entry").asString(""));
            entry.set(
                    "now",
                    desk.lists(Set.of())
                            .known()
                            .find(key)
                            .<JsonNode>map(ListingJson::of)
                            .or(() -> entries.find(json.path("entry_sha256").asString("")))
                            .orElseGet(Json.object()::nullNode));
            entry.set("then", upon(json).flatMap(entries::find).orElseGet(Json.object()::nullNode));
        }
        MentionNames names = new MentionNames(id -> desk.home().shelf().find(id).map(Shelved::metadata));
        names.into(json.path("change").path("fields"));
        json.path("history").forEach(event -> names.into(event.path("fields")));
        return json;
    }

    /** The hash of the entry upon which it was decided last. */
    private static Optional<String> upon(JsonNode json) {
        JsonNode base = json.path("proposal").isObject() ? json.path("proposal") : json.path("decision");
        return Optional.of(base.path("entry_sha256").asString("")).filter(hash -> !hash.isEmpty());
    }

    private static void waiting(ObjectNode json) {
        if (json.path("state").asString("").equals(CaseFile.WAITING)) {
            JsonNode proposal = json.path("proposal");
            String by = proposal.path("by").asString("");
            json.putObject("second_pair")
                    .put("rule", proposal.path("rule").asString(""))
                    .put("first", by)
                    .put(
                            "note",
                            by.equals(Ledger.LOCAL) ? Cases.ALONE : "anybody but " + by + " can agree or disagree");
        }
    }

    /** A case as a row under {@link #COLUMNS}. */
    public static List<String> cells(Filed filed) {
        JsonNode json = filed.json();
        JsonNode decision = json.path("decision").isObject() ? json.path("decision") : json.path("proposal");
        JsonNode hit = json.path("hit");
        boolean referenced = json.path("referenced").asBoolean(false);
        return List.of(
                filed.id(),
                filed.kind(),
                filed.state(),
                text(json, "verdict"),
                referenced ? text(json.path("query"), "id") : "",
                hit.isObject() ? text(json.path("query"), "name") : text(json.path("claim"), "label"),
                text(hit, "source"),
                hit.isObject() ? text(hit, "entry") : text(json.path("claim"), "id"),
                text(hit, "caption"),
                hit.isObject() ? text(hit, "score") : "",
                text(json, "assigned"),
                text(json, "due"),
                text(decision, "by"),
                text(decision, "at"),
                text(decision, "reason"),
                text(decision, "note"),
                changed(json),
                text(hit, "matched"),
                why(hit),
                text(json.path("gone"), "words"));
    }

    /** Why it is a hit: what the parts say that gave something, in a line. */
    public static String why(JsonNode hit) {
        List<String> parts = new ArrayList<>();
        for (JsonNode part : hit.path("why")) {
            if (part.path("weight").asDouble(0) != 0) {
                parts.add(part.path("part").asString("").replace('_', ' ') + ": "
                        + part.path("detail").asString(""));
            }
        }
        return String.join("; ", parts);
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isNull() || value.isMissingNode() ? "" : value.asString("");
    }

    /** What has changed since it was decided, in a line: {@code names: -A +B; programs: +C}. */
    public static String changed(JsonNode json) {
        StringBuilder line = new StringBuilder();
        for (JsonNode field : json.path("change").path("fields")) {
            line.append(line.isEmpty() ? "" : "; ")
                    .append(field.path("field").asString(""))
                    .append(':');
            field.path("old").forEach(old -> line.append(" -").append(old.asString("")));
            field.path("new").forEach(now -> line.append(" +").append(now.asString("")));
        }
        return line.toString();
    }

    /** The reasons that a decision can have. */
    public static ArrayNode reasons() {
        ArrayNode array = Json.array();
        for (Ground ground : Ground.values()) {
            ObjectNode each = array.addObject();
            each.put("reason", ground.label());
            each.put("words", ground.words());
            each.put("wants_note", ground.wantsNote());
            for (String kind : List.of("hit", "claim")) {
                ArrayNode verdicts = each.putArray(kind);
                for (Verdict verdict : Verdict.values()) {
                    if (ground.goesWith(kind, verdict)) {
                        verdicts.add(verdict.label());
                    }
                }
            }
        }
        return array;
    }
}
