package org.gainsay.watch.notices;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.claims.leads.Lead;
import org.gainsay.format.Json;
import org.gainsay.format.Sha256;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Noticed;
import org.gainsay.ledger.Notices;
import org.gainsay.ledger.Remembered;
import org.gainsay.ledger.Reporter.Report;
import org.gainsay.lists.update.PublishedLists;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sees new leads, and known ones with a new candidate. At the first look those of older articles are remembered without a word. */
final class LeadsLook {
    static final String CHANGE = "leads";

    private static final String KEY = "lead:";
    private static final int DIGITS = 16;

    private LeadsLook() {}

    /**
     * Looks.
     *
     * @param watched by the claim's id those for whom it is watched
     * @param fresh the articles that are new at the first look
     */
    static void look(
            List<Lead> leads, Map<String, List<String>> watched, Set<String> fresh, Notices notices, long upTo) {
        boolean first = notices.looked(CHANGE) == 0;
        notices.append(Ledger.LOCAL, CHANGE, upTo, known -> {
            Map<String, Remembered> remembered = known.remembered(KEY);
            ObjectNode body = Json.object();
            body.put("change", CHANGE);
            ArrayNode array = body.putArray("leads");
            for (Lead lead : leads) {
                Remembered was = remembered.get(KEY + lead.id());
                if (was == null || !was.marks().containsAll(marks(lead))) {
                    ObjectNode json = notice(lead, watched.getOrDefault(lead.claim(), List.of()))
                            .json();
                    json.set("marks", Json.words(marks(lead)));
                    if (first && !fresh.contains(lead.article())) {
                        json.put("first", true);
                    }
                    array.add(json);
                }
            }
            return array.isEmpty() ? List.of() : List.of(new Draft("change", body));
        });
    }

    private static List<String> marks(Lead lead) {
        return lead.candidates().stream()
                .map(each -> Sha256.of((each.source() + ":" + each.entry()).getBytes(StandardCharsets.UTF_8))
                        .substring(0, DIGITS))
                .sorted()
                .toList();
    }

    private static LeadNotice notice(Lead lead, List<String> watched) {
        return new LeadNotice(
                lead.id(),
                lead.claim(),
                lead.article(),
                Words.quoted(lead.text().text()),
                lead.candidates().stream()
                        .map(Lead.Candidate::source)
                        .distinct()
                        .sorted()
                        .toList(),
                lead.candidates().stream()
                        .map(each ->
                                each.caption() + " (" + PublishedLists.spoken(each.source()) + " " + each.entry() + ")")
                        .toList(),
                lead.why(),
                watched);
    }

    static Report report(Entry entry, JsonNode body) {
        List<Noticed> notices = new ArrayList<>();
        Map<String, Remembered> remember = new LinkedHashMap<>();
        for (JsonNode lead : body.path("leads")) {
            String key = KEY + lead.path("lead").asString("");
            remember.put(key, new Remembered(key, entry.seq(), Words.of(lead.path("marks")), "{}"));
            if (!lead.path("first").asBoolean(false)) {
                notices.add(LeadNotice.of(lead).noticed(entry, notices.size()));
            }
        }
        return new Report(notices, List.copyOf(remember.values()), List.of());
    }
}
