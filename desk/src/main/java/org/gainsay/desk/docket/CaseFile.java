package org.gainsay.desk.docket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.format.Json;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Filed;
import org.gainsay.lists.EntryChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case and what each kind of entry makes of it. Its state follows from what is in it: what was decided last, and whether what it was
 * decided upon is still the same. For one thread.
 */
public final class CaseFile {
    /** Nobody has decided. */
    public static final String OPEN = "open";

    /** Somebody has decided, and a rule wants a second person to. */
    public static final String WAITING = "waiting";

    /** Decided, and nothing has changed since. */
    public static final String DECIDED = "decided";

    /** Decided, and what it was decided upon has changed. */
    public static final String RETURNED = "returned";

    /** A claim that somebody follows and that has not changed since. */
    public static final String FOLLOWED = "followed";

    /** Decided upon, but no screening that is still there has it. */
    static final String DORMANT = "dormant";

    static final String HIT = "hit";
    static final String CLAIM = "claim";

    /** What a case has of decisions. */
    private static final List<String> DECISIONS = List.of("decision", "proposal", "disputed");

    private static final String BEFORE = "before";

    /** Why its hit is not there any more, where it is not. */
    private static final String GONE = "gone";

    private static final String NEVER_DUE = "9999-12-31";

    private final ObjectNode json;
    private final CaseSubject subject;
    private final EntryState entries;
    private long seen;

    private CaseFile(ObjectNode json, CaseSubject subject, EntryState entries, long seen) {
        this.json = json;
        this.subject = subject;
        this.entries = entries;
        this.seen = seen;
    }

    /** A case that is on the docket. */
    static CaseFile of(Filed filed, EntryState entries) {
        ObjectNode json = (ObjectNode) filed.json();
        return new CaseFile(json, new CaseSubject(json.path("subject")), entries, filed.seq());
    }

    /** A case of which nothing is known yet. */
    static CaseFile of(CaseSubject subject, EntryState entries) {
        ObjectNode json = Json.object();
        json.put("id", subject.id());
        json.put("kind", subject.isHit() ? HIT : CLAIM);
        json.put("state", DORMANT);
        json.putNull("verdict");
        json.set("subject", subject.json());
        json.putNull("assigned");
        json.putNull("due");
        json.put("comments", 0);
        json.putNull("decision");
        json.putNull("proposal");
        json.putNull("disputed");
        json.putNull("change");
        json.putNull(GONE);
        json.putArray("history");
        return new CaseFile(json, subject, entries, 0);
    }

    /** A screening had this hit at or above its threshold. */
    void screened(Entry entry, JsonNode body, JsonNode hit, String entrySha256) {
        boolean first = !json.has("hit");
        boolean other = !first
                && !(json.path("entry_sha256").asString("").equals(entrySha256)
                        && QueryFields.of(json.path("query")).equals(QueryFields.of(body.path("query"))));
        json.set("query", body.path("query"));
        json.put("referenced", body.path("referenced").asBoolean(false));
        json.set("hit", hit);
        json.put("entry_sha256", entrySha256);
        ObjectNode screened = first ? json.putObject("screened") : (ObjectNode) json.get("screened");
        ObjectNode last = Json.object().put("seq", entry.seq()).put("at", entry.at());
        if (first) {
            screened.set("first", last);
        }
        screened.set("last", last);
        screened.put("times", screened.path("times").asInt(0) + 1);
        for (String key : List.of("algorithm", "version", "sources")) {
            screened.set(key, body.path(key));
        }
        screened.set("threshold", body.path("options").path("threshold"));
        boolean back = json.path(GONE).isObject();
        json.putNull(GONE);
        if (first || other || back) {
            happened(entry, first ? "opened" : back ? "there again" : "screened", null);
        }
        settle(entry);
    }

    /** The entry is another than it was; null where its list has it no more. */
    void entryChanged(Entry entry, @Nullable String entrySha256, Gone gone) {
        json.put("entry_sha256", entrySha256);
        if (entrySha256 == null) {
            gone(entry, gone);
            return;
        }
        if (json.path(GONE).path("why").asString("").equals(Gone.Why.ENTRY.label())) {
            json.putNull(GONE);
            happened(entry, "there again", null);
        }
        settle(entry);
    }

    /** Nobody would find its hit any more. It stays what it is, and says so. */
    void gone(Entry entry, Gone gone) {
        if (!json.path(GONE).path("why").asString("").equals(gone.why().label())) {
            ObjectNode is = gone.json(entry.at());
            json.set(GONE, is);
            happened(entry, GONE, is);
        }
        settle(entry);
    }

    /** Somebody wants to be told when the claim changes; one that is news is to be looked at as it is. */
    void followed(Entry entry, JsonNode body) {
        if (body.path("news").asBoolean(false)) {
            json.put("news", true);
        }
        json.set("claim", body.path("claim"));
        json.set("now", body.path("state"));
        json.set("upon", body.path("state"));
        happened(entry, "followed", null);
        settle(entry);
    }

    /** The claim is another than it was; without a state where nothing tells it any more. */
    void claimChanged(Entry entry, JsonNode body) {
        if (body.path("claim").isObject()) {
            json.set("claim", body.path("claim"));
        }
        json.set("now", body.path("state"));
        settle(entry);
    }

    /** Somebody has decided. */
    void decided(Entry entry, JsonNode body) {
        ObjectNode decision = Json.object();
        decision.put("seq", entry.seq()).put("at", entry.at()).put("by", entry.by());
        for (String key : List.of("verdict", "reason", "note", "attachments", "rule", "entry_sha256", "state", GONE)) {
            if (body.has(key)) {
                decision.set(key, body.path(key));
            }
        }
        if (subject.isHit()) {
            decision.set("query", body.path("case").path("query"));
        }
        json.set(BEFORE, Json.object().setAll(decisions(json)));
        boolean second = body.path("second").asBoolean(false);
        JsonNode proposal = json.path("proposal");
        boolean others =
                state().equals(WAITING) && !proposal.path("by").asString("").equals(entry.by());
        if (!others) {
            json.set(second ? "proposal" : "decision", decision);
            if (!second) {
                json.putNull("proposal");
            }
            json.putNull("disputed");
            happened(entry, second ? "proposed" : "decided", decision);
        } else if (proposal.path("verdict").equals(decision.path("verdict"))) {
            decision.set("first", proposal);
            json.set("decision", decision);
            json.putNull("proposal");
            happened(entry, "agreed", decision);
        } else {
            json.putArray("disputed").add(proposal).add(decision);
            json.putNull("decision");
            json.putNull("proposal");
            happened(entry, "disagreed", decision);
        }
        settle(entry);
    }

    /** Whoever decided last has taken it back: the case stands as it did before. */
    void takenBack(Entry entry) {
        json.setAll(decisions(json.path(BEFORE)));
        json.remove(BEFORE);
        happened(entry, "taken back", null);
        settle(entry);
    }

    private static Map<String, JsonNode> decisions(JsonNode json) {
        Map<String, JsonNode> decisions = new LinkedHashMap<>();
        for (String key : DECISIONS) {
            JsonNode value = json.path(key);
            decisions.put(key, value.isMissingNode() ? Json.object().nullNode() : value);
        }
        return decisions;
    }

    /** Somebody has written something down, handed it over or given it a day. */
    void noted(Entry entry, JsonNode body) {
        if (body.has("comment")) {
            json.put("comments", json.path("comments").asInt(0) + 1);
        }
        for (String key : List.of("assigned", "due")) {
            if (body.has(key)) {
                json.set(key, body.path(key));
            }
        }
        happened(entry, "noted", body);
        settle(entry);
    }

    private void happened(Entry entry, String what, @Nullable JsonNode detail) {
        ObjectNode event = ((ArrayNode) json.get("history")).addObject();
        event.put("seq", entry.seq()).put("at", entry.at()).put("by", entry.by());
        event.put("what", what);
        if (detail != null) {
            for (String key : List.of(
                    "verdict", "reason", "note", "attachments", "comment", "assigned", "due", "fields", "words")) {
                if (detail.has(key)) {
                    event.set(key, detail.path(key));
                }
            }
        }
        seen = entry.seq();
    }

    private String state() {
        return json.path("state").asString("");
    }

    /** What was decided, proposed or looked at last; null where nothing was. */
    private @Nullable JsonNode base() {
        for (String key : List.of("proposal", "decision")) {
            if (json.path(key).isObject()) {
                return json.get(key);
            }
        }
        return null;
    }

    private void settle(Entry entry) {
        String before = state();
        JsonNode base = base();
        List<EntryChange.Field> fields = differences(base);
        String state;
        if (!json.has("hit") && !json.has("claim")) {
            state = DORMANT;
        } else if (!fields.isEmpty()) {
            state = RETURNED;
        } else if (base == null) {
            state = subject.isHit()
                            || json.path("disputed").isArray()
                            || json.path("news").asBoolean(false)
                    ? OPEN
                    : FOLLOWED;
        } else {
            state = json.path("proposal").isObject() ? WAITING : DECIDED;
        }
        json.put("state", state);
        json.set("verdict", json.path("decision").path("verdict"));
        if (!json.path("decision").isObject()) {
            json.putNull("verdict");
        }
        changed(entry, before, state, fields);
    }

    private void changed(Entry entry, String before, String state, List<EntryChange.Field> fields) {
        JsonNode known = json.path("change").path("fields");
        if (!state.equals(RETURNED)) {
            json.putNull("change");
            if (before.equals(RETURNED) && seen < entry.seq()) {
                happened(entry, "as it was", null);
            }
            return;
        }
        ObjectNode change = Json.object();
        ArrayNode array = fields(fields);
        change.put("since", entry.at());
        change.set("fields", array);
        if (!before.equals(RETURNED) || !known.equals(array)) {
            json.set("change", change);
            happened(entry, "returned", change);
        }
    }

    private static ArrayNode fields(List<EntryChange.Field> fields) {
        ArrayNode array = Json.array();
        for (EntryChange.Field field : fields) {
            ObjectNode each = array.addObject();
            each.put("field", field.field());
            each.set("old", Json.words(field.old()));
            each.set("new", Json.words(field.now()));
        }
        return array;
    }

    /** What is no longer as it was decided upon. */
    private List<EntryChange.Field> differences(@Nullable JsonNode base) {
        if (!subject.isHit()) {
            JsonNode upon = base == null ? json.path("upon") : base.path("state");
            return json.has("claim") && !json.path("disputed").isArray()
                    ? ClaimState.differences(upon, json.path("now"))
                    : List.of();
        }
        if (base == null || !json.has("hit")) {
            return List.of();
        }
        List<EntryChange.Field> fields = new ArrayList<>(entryDifferences(
                base.path("entry_sha256").asString(""),
                json.path("entry_sha256").asString("")));
        fields.addAll(QueryFields.differences(base.path("query"), json.path("query")));
        if (fields.isEmpty()
                && base.path("reason").asString("").equals(GONE)
                && !json.path(GONE).isObject()) {
            fields.add(new EntryChange.Field("hit", List.of(GONE), List.of("there again")));
        }
        return fields;
    }

    private List<EntryChange.Field> entryDifferences(String upon, String now) {
        if (upon.equals(now)) {
            return List.of();
        }
        if (upon.isEmpty() || now.isEmpty()) {
            return List.of(new EntryChange.Field(
                    "entry",
                    upon.isEmpty() ? List.of() : List.of("listed"),
                    now.isEmpty() ? List.of() : List.of("listed")));
        }
        return entries.differences(upon, now)
                .orElseGet(() -> List.of(new EntryChange.Field("entry", List.of("erased here"), List.of("listed"))));
    }

    /** As it lies on the docket. */
    Filed filed() {
        json.put("seen", seen);
        JsonNode hit = json.path("hit");
        double score = subject.isHit() ? hit.path("score").asDouble(0) : 1;
        String due = text("due");
        String opened = String.format(
                Locale.ROOT,
                "%019d",
                json.path("screened").path("first").path("seq").asLong(0));
        String rank = (due == null ? NEVER_DUE : due) + String.format(Locale.ROOT, " %.4f ", 1 - score) + opened;
        return new Filed(
                subject.id(),
                subject.isHit() ? HIT : CLAIM,
                state(),
                subject.shared(),
                json.path("entry_sha256").asString(""),
                text("assigned"),
                due,
                score,
                label(),
                rank,
                seen,
                Json.line(json));
    }

    private String label() {
        JsonNode query = json.path("query");
        JsonNode hit = json.path("hit");
        JsonNode claim = json.path("claim");
        return CaseSubject.folded(String.join(
                " ",
                query.path("id").asString(""),
                query.path("name").asString(""),
                hit.path("caption").asString(""),
                hit.path("matched").asString(""),
                hit.path("entry").asString(""),
                claim.path("id").asString(""),
                claim.path("label").asString("")));
    }

    private @Nullable String text(String key) {
        JsonNode value = json.path(key);
        return value.isString() ? value.asString() : null;
    }
}
