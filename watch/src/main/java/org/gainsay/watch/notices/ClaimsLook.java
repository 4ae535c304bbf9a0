package org.gainsay.watch.notices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.claims.ClaimIds;
import org.gainsay.desk.Versions;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Notices;
import org.gainsay.ledger.Remembered;
import org.gainsay.ledger.Reporter;
import org.gainsay.model.Claim;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sees what has changed in the claims about watched parties, and writes it down. A claim is known again by its mentions. It is new where
 * all of its articles came since the last look; an older one that was not looked at so far, since nobody watched its parties, is remembered
 * without a word, and so is what only another version of the program makes of the same articles.
 */
final class ClaimsLook {
    static final String CHANGE = "claims";
    static final String MADE = "made:claims";

    private static final int BLOCK = 500;

    private final List<Seen> seen;
    private final Set<String> fresh;
    private final String madeWith = Versions.PROGRAM + " " + Versions.model();

    /** A claim as it is, with those for whom it is watched. */
    private record Seen(Claim claim, List<String> watched, Set<String> mentions, ObjectNode state) {}

    /** A claim as it was. */
    private record Pair(int place, String key, int shared) {}

    private ClaimsLook(List<Seen> seen, Set<String> fresh) {
        this.seen = seen;
        this.fresh = fresh;
    }

    /**
     * Looks.
     *
     * @param upTo the head of the ledger before the claims were put together
     * @param watched for whom each claim is watched
     * @param fresh the articles that came since the last look
     */
    static void look(Map<Claim, List<String>> watched, Set<String> fresh, Notices notices, long upTo) {
        List<Seen> seen = new ArrayList<>();
        watched.forEach(
                (claim, names) -> seen.add(new Seen(claim, names, ClaimIds.of(claim), ClaimPositions.of(claim))));
        ClaimsLook look = new ClaimsLook(seen, fresh);
        notices.append(Ledger.LOCAL, CHANGE, upTo, look::drafts);
    }

    private List<Draft> drafts(Reporter.Known known) {
        Map<String, Remembered> remembered = known.remembered(ClaimChange.KEY);
        Remembered made = known.remembered(MADE).get(MADE);
        boolean otherProgram = made != null && !made.marks().contains(marked(madeWith));
        Map<String, String> keys = new HashMap<>();
        remembered.values().forEach(each -> each.marks().forEach(mark -> keys.put(mark, each.key())));
        Map<Integer, String> same = matched(keys);
        List<ObjectNode> changes = new ArrayList<>();
        Set<String> taken = new HashSet<>(remembered.keySet());
        for (int place = 0; place < seen.size(); place++) {
            Seen now = seen.get(place);
            String key = same.get(place);
            if (key == null) {
                boolean news = now.mentions().stream().noneMatch(keys::containsKey)
                        && fresh.containsAll(now.claim().articles());
                changes.add(change(now, free(now.claim().id(), taken), Json.object(), !news));
            } else {
                Remembered was = remembered.get(key);
                JsonNode before = was == null ? Json.object() : Json.parse(was.record(), key);
                if (was == null || !before.equals(now.state()) || !was.marks().equals(List.copyOf(now.mentions()))) {
                    boolean silent = !ClaimPositions.isKnown(before)
                            || (otherProgram && now.claim().articles().stream().noneMatch(fresh::contains));
                    changes.add(change(now, key, before, silent));
                }
            }
        }
        return blocks(changes);
    }

    private static String marked(String version) {
        return version.replace(' ', '_');
    }

    private static String free(String id, Set<String> taken) {
        String key = ClaimChange.KEY + id;
        for (int number = 2; !taken.add(key); number++) {
            key = ClaimChange.KEY + id + ":" + number;
        }
        return key;
    }

    /** Each claim that was is at most one that is: the one with which it shares most mentions. */
    private Map<Integer, String> matched(Map<String, String> keys) {
        List<Pair> pairs = new ArrayList<>();
        for (int place = 0; place < seen.size(); place++) {
            Map<String, Integer> shared = new HashMap<>();
            for (String mention : seen.get(place).mentions()) {
                String key = keys.get(mention);
                if (key != null) {
                    shared.merge(key, 1, Integer::sum);
                }
            }
            int at = place;
            shared.forEach((key, count) -> pairs.add(new Pair(at, key, count)));
        }
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.shared())
                .thenComparing(Pair::key)
                .thenComparingInt(Pair::place));
        Map<Integer, String> matched = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.place()) && used.add(pair.key())) {
                matched.put(pair.place(), pair.key());
            }
        }
        return matched;
    }

    private static ObjectNode change(Seen now, String key, JsonNode before, boolean silent) {
        ObjectNode json = Json.object();
        json.put("key", key);
        json.put("id", now.claim().id());
        json.put("type", now.claim().type().label());
        json.put("label", now.claim().label());
        json.set("watched", Json.words(now.watched()));
        json.set("mentions", Json.words(now.mentions()));
        if (silent) {
            json.put("first", true);
        }
        if (ClaimPositions.isKnown(before)) {
            json.set("before", before);
        } else {
            json.putNull("before");
        }
        json.set("after", now.state());
        return json;
    }

    private List<Draft> blocks(List<ObjectNode> changes) {
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += BLOCK) {
            ObjectNode body = Json.object();
            body.put("change", CHANGE);
            body.put("made_with", marked(madeWith));
            ArrayNode claims = body.putArray("claims");
            changes.subList(from, Math.min(changes.size(), from + BLOCK)).forEach(claims::add);
            drafts.add(new Draft("change", body));
        }
        return drafts;
    }
}
