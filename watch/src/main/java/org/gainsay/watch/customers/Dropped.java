package org.gainsay.watch.customers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gainsay.desk.docket.CaseFile;
import org.gainsay.desk.docket.CaseSubject;
import org.gainsay.desk.docket.Gone;
import org.gainsay.desk.docket.HomeDocket;
import org.gainsay.format.Json;
import org.gainsay.ledger.Filed;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases whose hit a customer has no more, since it is gone, he is, or he has another name. His finding names them, so that no case waits
 * for something that nobody finds any more without saying so. For one thread.
 */
final class Dropped {
    private final HomeDocket docket;
    private final Predicate<EntryKey> listed;

    /** @param listed whether a list has that entry */
    Dropped(HomeDocket docket, Predicate<EntryKey> listed) {
        this.docket = docket;
        this.listed = listed;
    }

    /**
     * Adds what is dropped to a finding, where anything is.
     *
     * @param before the body of the finding before it; null where there is none
     * @param full whether it has as many hits as a customer may have, so that weaker ones are not there though nothing became of them
     */
    void into(ObjectNode finding, @Nullable JsonNode before, boolean full) {
        if (before == null) {
            return;
        }
        Set<String> now = new HashSet<>();
        Set<EntryKey> matches = new HashSet<>();
        Set<EntryKey> hits = new HashSet<>();
        for (JsonNode hit : finding.path("hits")) {
            hits.add(key(hit));
            if (hit.path("match").asBoolean(false)) {
                matches.add(key(hit));
                now.addAll(cases(finding, hit));
            }
        }
        boolean left = finding.path("left").asBoolean(false);
        List<ObjectNode> dropped = new ArrayList<>();
        for (JsonNode hit : before.path("hits")) {
            Set<String> cases = cases(before, hit);
            EntryKey key = key(hit);
            boolean crowdedOut = !left && full && !hits.contains(key) && listed.test(key);
            cases.removeAll(now);
            for (String id : crowdedOut ? Set.<String>of() : cases) {
                Gone.Why why = left
                        ? Gone.Why.CUSTOMER
                        : matches.contains(key) ? Gone.Why.NAME : listed.test(key) ? Gone.Why.HIT : Gone.Why.ENTRY;
                docket.docket()
                        .find(id)
                        .map(filed -> dropped(filed, before, hit, why))
                        .ifPresent(dropped::add);
            }
        }
        if (!dropped.isEmpty()) {
            ArrayNode array = finding.putArray("dropped");
            dropped.forEach(array::add);
        }
    }

    private static EntryKey key(JsonNode hit) {
        return new EntryKey(hit.path("source").asString(""), hit.path("entry").asString(""));
    }

    /** What a notice says of it stands with it, since of a customer who left nothing else is kept. */
    private static ObjectNode dropped(Filed filed, JsonNode before, JsonNode hit, Gone.Why why) {
        ObjectNode json = Json.object();
        json.put("case", filed.id());
        json.put("undecided", !filed.state().equals(CaseFile.DECIDED));
        json.put("why", why.label());
        json.put("customer_name", before.path("query").path("name").asString(""));
        for (String field : List.of("source", "entry", "caption", "score")) {
            json.set(field, hit.path(field));
        }
        return json;
    }

    /** The ids that the case of a hit can have: a rule that puts hits on the queue takes every customer's id for one of his file. */
    private static Set<String> cases(JsonNode finding, JsonNode hit) {
        Set<String> ids = new LinkedHashSet<>();
        for (boolean referenced : new boolean[] {finding.path("referenced").asBoolean(false), true}) {
            ids.add(CaseSubject.ofHit(
                            finding.path("query"),
                            referenced,
                            hit.path("source").asString(""),
                            hit.path("entry").asString(""))
                    .id());
        }
        return ids;
    }

    /**
     * The body of the finding of a customer who is none any more.
     *
     * @param sources the lists on which the others were screened
     */
    static ObjectNode leaving(JsonNode sources) {
        ObjectNode body = Json.object();
        body.set("sources", sources);
        body.putArray("hits");
        body.put("left", true);
        return body;
    }
}
