package org.gainsay.desk.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claims.Decision;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.docket.CaseFile;
import org.gainsay.desk.docket.CaseSubject;
import org.gainsay.desk.docket.ClaimState;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Clerk;
import org.gainsay.ledger.Docket;
import org.gainsay.ledger.DocketQuestion;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cases of a home: matches of screenings that asked for it, and claims that somebody follows. Whatever is done with one is an entry
 * of the ledger, and the queue is computed from these. Thread-safe; usable while the desk is open.
 */
public final class Cases {
    private static final String DECISION = "decision";

    private final Desk desk;
    private final HomeDocket docket;
    private final Watch watch;

    public Cases(Desk desk) {
        this.desk = desk;
        this.docket = desk.docket();
        this.watch = new Watch(desk);
    }

    /** What is wanted, in its order: what is due first, then the higher score. */
    public List<Filed> page(DocketQuestion question, Docket.@Nullable Place after, int limit) {
        watch.look();
        return docket.docket().page(question, after, limit);
    }

    /** Looks whether entries or claims have changed; need not be called before the others. */
    public void look() {
        watch.look();
    }

    /** How many there are in each state. */
    public Map<String, Long> counts(DocketQuestion question) {
        return docket.docket().counts(question);
    }

    /** A case by its id; empty where there is none. */
    public Optional<Filed> find(String id) {
        watch.look();
        return docket.docket().find(id).filter(Cases::isShown);
    }

    private static boolean isShown(Filed filed) {
        return HomeDocket.CASES.contains(filed.kind()) && HomeDocket.STATES.contains(filed.state());
    }

    /**
     * Decides a case, and the others that are to be decided alike: all of them or none. What the same person has decided just so, and stands,
     * is not decided anew.
     *
     * @param by who decides
     * @return the case as it is then
     * @throws Conflict where there is no such case, an attachment is not there, the reason speaks against the verdict or against what the case
     *     says, somebody has changed one of them meanwhile, or would be both pairs of eyes
     */
    public Filed decide(String id, Decided decided, String by) {
        watch.look();
        for (String attachment : decided.attachments()) {
            if (!desk.home().store().contains(attachment)) {
                throw new Conflict("attachment " + attachment + " is not here; send it to /api/v1/attachments first");
            }
        }
        SecondPair rules = SecondPair.of(desk.home().folder());
        Set<Decided.Other> wanted = new LinkedHashSet<>();
        wanted.add(new Decided.Other(id, decided.seen()));
        wanted.addAll(decided.also());
        docket.docket().append(by, known -> {
            List<Draft> drafts = new ArrayList<>();
            Set<String> named = new LinkedHashSet<>();
            for (Decided.Other each : wanted) {
                if (named.add(each.id())) {
                    Filed filed = existing(known, each.id());
                    requireReason(filed, decided);
                    if (!isSo(filed, decided, by)) {
                        drafts.add(verdict(filed, each.seen(), decided, rules, by));
                    }
                }
            }
            return drafts;
        });
        return docket.docket().find(id).orElseThrow();
    }

    private static Filed existing(Clerk.Known known, String id) {
        return known.find(id).filter(Cases::isShown).orElseThrow(() -> new Conflict("no case '" + id + "' here"));
    }

    /** The page offers just these; whoever decides elsewhere is told. */
    private static void requireReason(Filed filed, Decided decided) {
        Ground ground = decided.ground();
        Verdict verdict = decided.verdict();
        if (!ground.goesWith(filed.kind(), verdict)) {
            throw ground.contradicts(filed.kind(), verdict);
        }
        if (ground == Ground.GONE && !filed.json().path("gone").isObject()) {
            throw new Conflict(
                    "case " + filed.id()
                            + ": its hit is there, as is its customer; reason 'gone' is for cases that say what of them is gone");
        }
        ground.refutation(filed.json().path("hit").path("why")).ifPresent(part -> {
            throw new Conflict(
                    "case " + filed.id() + ": reason '" + ground.label() + "' contradicts what is known of both ("
                            + part.path("part").asString("").replace('_', ' ') + ": "
                            + part.path("detail").asString("")
                            + "); give another reason, or mend the customer's data and screen him again");
        });
    }

    /** Whether it stands decided just so, by the same person. */
    private static boolean isSo(Filed filed, Decided decided, String by) {
        JsonNode decision = filed.json().path("decision");
        return filed.state().equals(CaseFile.DECIDED)
                && decision.path("by").asString("").equals(by)
                && decision.path("verdict")
                        .asString("")
                        .equals(decided.verdict().label())
                && decision.path("reason").asString("").equals(decided.ground().label())
                && decision.path("note").asString("").equals(decided.note() == null ? "" : decided.note())
                && decision.path("attachments").equals(Json.words(decided.attachments()));
    }

    private static Draft verdict(Filed filed, @Nullable Long seen, Decided decided, SecondPair rules, String by) {
        if (seen != null && seen != filed.seq()) {
            throw new Conflict("case " + filed.id() + " has changed since entry " + seen + " (it is at " + filed.seq()
                    + " now); look at it again");
        }
        JsonNode json = filed.json();
        JsonNode proposal = json.path("proposal");
        if (filed.state().equals(CaseFile.WAITING)
                && proposal.path("by").asString("").equals(by)
                && proposal.path("verdict")
                        .asString("")
                        .equals(decided.verdict().label())) {
            throw new Conflict("case " + filed.id() + " waits for a second person ("
                    + proposal.path("rule").asString("") + "), and you decided it first"
                    + (by.equals(Ledger.LOCAL) ? "; " + ALONE : ""));
        }
        ObjectNode body = Json.object();
        body.put(DECISION, "verdict");
        body.set("case", subject(json));
        body.put("verdict", decided.verdict().label());
        body.put("reason", decided.ground().label());
        body.put("note", decided.note());
        body.set("attachments", Json.words(decided.attachments()));
        boolean hit = filed.kind().equals("hit");
        Optional<String> rule = hit
                ? rules.rule(
                        decided.verdict(),
                        filed.score(),
                        json.path("hit").path("source").asString(""))
                : Optional.empty();
        body.put("second", rule.isPresent());
        rule.ifPresent(words -> body.put("rule", words));
        ArrayNode stored = body.putArray("stored");
        decided.attachments().forEach(stored::add);
        if (json.path("gone").isObject()) {
            body.set("gone", json.path("gone"));
        }
        if (hit) {
            body.set("entry_sha256", json.path("entry_sha256"));
            String entry = json.path("entry_sha256").asString("");
            if (!entry.isEmpty()) {
                stored.add(entry);
            }
        } else {
            body.set("state", json.path("now"));
            body.set("claim", json.path("claim"));
        }
        return new Draft(DECISION, body);
    }

    /**
     * Takes back what somebody has just decided, so that the case stands as it did before. What was decided stays in the ledger.
     *
     * @param decision the entry of the ledger that holds it
     * @param by who decided it
     * @return the case as it is then
     * @throws Conflict where there is no such case, something has happened to it since, or somebody else decided it
     */
    public Filed takeBack(String id, long decision, String by) {
        watch.look();
        docket.docket().append(by, known -> {
            Filed filed = existing(known, id);
            JsonNode json = filed.json();
            JsonNode last = json.path("history").path(json.path("history").size() - 1);
            if (filed.seq() != decision
                    || last.path("seq").asLong(0) != decision
                    || !last.path("by").asString("").equals(by)
                    || !json.has("before")) {
                throw new Conflict("entry " + decision + " is not the last that happened to case " + id
                        + ", or is no decision of yours; look at it again, and decide anew");
            }
            ObjectNode body = Json.object();
            body.put(DECISION, "taken_back");
            body.set("case", subject(json));
            body.put("of", decision);
            return List.of(new Draft(DECISION, body));
        });
        return docket.docket().find(id).orElseThrow();
    }

    /** Said where a rule wants two people and the home has one. */
    static final String ALONE = "this home has no users, so nobody else can agree: add one with gainsay users add,"
            + " or change " + SecondPair.FILE;

    /** By content: the query as it was screened last. */
    private static JsonNode subject(JsonNode json) {
        JsonNode subject = json.path("subject");
        return json.has("hit")
                ? CaseSubject.ofHit(
                                json.path("query"),
                                json.path("referenced").asBoolean(false),
                                subject.path("source").asString(""),
                                subject.path("entry").asString(""))
                        .json()
                : subject;
    }

    /**
     * Writes something down beside a case, hands it over, or gives it a day.
     *
     * @throws Conflict where there is no such case
     */
    public Filed note(String id, CaseNote note, String by) {
        docket.docket().append(by, known -> {
            ObjectNode body = Json.object();
            body.set("case", subject(existing(known, id).json()));
            body.setAll(note.json());
            return List.of(new Draft("note", body));
        });
        return docket.docket().find(id).orElseThrow();
    }

    /**
     * Follows a claim, so that it comes back when it changes.
     *
     * @return its case, the one that there is where somebody follows it already; empty where there is no such claim, or several have that
     *     mention
     */
    public Optional<Filed> follow(String claim, String by) {
        watch.look();
        try (HomeClaims all = desk.claims()) {
            List<Claim> found = all.find(claim);
            if (found.size() != 1) {
                return Optional.empty();
            }
            Optional<Filed> known = known(docket, found.getFirst());
            if (known.isPresent()) {
                return known;
            }
            Draft draft = following(all, found.getFirst(), null);
            docket.docket().append(by, any -> List.of(draft));
            return docket.docket().find(new CaseSubject(draft.body().path("case")).id());
        }
    }

    /**
     * What is appended so that a claim becomes a case that is to be looked at now; empty where it is one already, or there is no such claim,
     * or several have that mention.
     *
     * @param rule by which it is put there, where no person does
     */
    public static Optional<Draft> news(HomeClaims all, HomeDocket docket, String claim, String rule) {
        List<Claim> found = all.find(claim);
        return found.size() == 1 && known(docket, found.getFirst()).isEmpty()
                ? Optional.of(following(all, found.getFirst(), rule))
                : Optional.empty();
    }

    private static Optional<Filed> known(HomeDocket docket, Claim claim) {
        return docket.all("claim").stream()
                .filter(filed ->
                        filed.json().path("claim").path("id").asString("").equals(claim.id()))
                .findFirst();
    }

    private static Draft following(HomeClaims all, Claim claim, @Nullable String rule) {
        ObjectNode body = Json.object();
        body.put(DECISION, "follow");
        body.set(
                "case",
                CaseSubject.ofClaim(Decision.called(claim), Watch.places(all, claim))
                        .json());
        body.set("claim", Watch.shown(claim));
        body.set("state", ClaimState.of(claim));
        if (rule != null) {
            body.put("news", true);
            body.put("rule", rule);
        }
        return new Draft(DECISION, body);
    }
}
