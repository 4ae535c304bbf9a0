package org.gainsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.Ground;
import org.gainsay.format.Json;
import org.gainsay.watch.customers.Portfolio.Standing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A hit of a portfolio as a row, and as a line of JSON. */
final class WatchCells {
    static final List<String> COLUMNS = List.of(
            "portfolio",
            "customer",
            "name",
            "birth_date",
            "country",
            "source",
            "entry",
            "caption",
            "matched",
            "score",
            "match",
            "programs",
            "listed",
            "found",
            "case",
            "state",
            "verdict",
            "reason",
            "decided",
            "by",
            "why");

    private static final int DAY = "2026-11-26".length();

    private WatchCells() {}

    static String day(String at) {
        return at.substring(0, Math.min(DAY, at.length()));
    }

    static String score(Standing hit) {
        return String.format(Locale.ROOT, "%.4f", hit.hit().path("score").asDouble(0));
    }

    static List<String> of(Standing hit) {
        JsonNode record = hit.record() == null ? Json.object() : hit.record();
        JsonNode decision = record.path("decision");
        List<String> cells = new ArrayList<>(
                customer(hit.found().entry().portfolio(), hit.found().entry().query()));
        cells.addAll(List.of(
                hit.hit().path("source").asString(""),
                hit.hit().path("entry").asString(""),
                hit.hit().path("caption").asString(""),
                hit.hit().path("matched").asString(""),
                score(hit),
                Boolean.toString(hit.hit().path("match").asBoolean(false)),
                joined(hit.hit().path("programs")),
                hit.hit().path("listed").asString(""),
                hit.found().at(),
                record.path("id").asString(""),
                hit.caseState(),
                hit.verdict(),
                decision.path("reason").asString(""),
                decision.path("at").asString(""),
                decision.path("by").asString(""),
                CaseJson.why(hit.hit())));
        return cells;
    }

    /** The name that matched, and the entry's own where that is another. */
    static String listedAs(Standing hit) {
        String matched = hit.hit().path("matched").asString("");
        String caption = hit.hit().path("caption").asString("");
        return matched.isEmpty() || matched.equals(caption) ? caption : matched + " = " + caption;
    }

    /** What was decided and why, else where its case stands. */
    static String standing(Standing hit) {
        JsonNode record = hit.record();
        if (hit.verdict().isEmpty() || record == null) {
            return hit.caseState();
        }
        String reason = record.path("decision").path("reason").asString("");
        return hit.verdict().replace('_', ' ')
                + Ground.of(reason).map(ground -> ": " + ground.words()).orElse("")
                + (hit.caseState().equals("decided") ? "" : ", " + hit.caseState());
    }

    /** Of one who has no hits. */
    static List<String> none(String portfolio, JsonNode query) {
        List<String> cells = new ArrayList<>(customer(portfolio, query));
        while (cells.size() < COLUMNS.size()) {
            cells.add("");
        }
        return cells;
    }

    private static List<String> customer(String portfolio, JsonNode query) {
        return List.of(
                portfolio,
                query.path("id").asString(""),
                query.path("name").asString(""),
                query.path("birth_date").asString(""),
                joined(query.path("countries")));
    }

    private static String joined(JsonNode words) {
        return String.join(
                " | ", words.values().stream().map(word -> word.asString("")).toList());
    }

    static ObjectNode json(Standing hit) {
        ObjectNode json = Json.object();
        json.put("portfolio", hit.found().entry().portfolio());
        json.put("customer", hit.found().entry().customer());
        json.set("query", hit.found().entry().query());
        json.set("hit", hit.hit());
        json.put("found", hit.found().at());
        json.put("seq", hit.found().seq());
        json.set("case", caseOf(hit));
        return json;
    }

    /** What was decided; null where the hit is no case. */
    static JsonNode caseOf(Standing hit) {
        JsonNode record = hit.record();
        if (record == null) {
            return Json.object().nullNode();
        }
        ObjectNode json = Json.object();
        for (String key : List.of("id", "state", "verdict", "decision", "assigned", "due", "history")) {
            json.set(key, record.path(key));
        }
        return json;
    }
}
