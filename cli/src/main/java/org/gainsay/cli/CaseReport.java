package org.gainsay.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.Ground;
import org.gainsay.ledger.Filed;
import tools.jackson.databind.JsonNode;

/** Cases for people: a few lines each, and one as a sheet. */
final class CaseReport {
    private static final String INDENT = "    ";
    private static final int LABEL = 14;
    private static final int MINUTE = "2026-11-26T09:00".length();

    /** What a query says of its bearer, in the order in which it is asked. */
    private static final List<String> ASKED =
            List.of("id", "schema", "birth_date", "countries", "id_number", "imo", "address");

    private final Console console;

    private CaseReport(Console console) {
        this.console = console;
    }

    /** A case a paragraph: who, what he may be, why, and what has become of it. */
    static void lines(List<Filed> all, Console console) {
        CaseReport report = new CaseReport(console);
        Map<String, String> firstOfClaim = new HashMap<>();
        for (Filed filed : all) {
            report.line(filed, firstOfClaim);
        }
    }

    /** All of one, but for the states of its entry. */
    static void print(JsonNode whole, Console console) {
        new CaseReport(console).sheet(whole);
    }

    private void line(Filed filed, Map<String, String> firstOfClaim) {
        JsonNode json = filed.json();
        console.head(name(json), "  " + filed.id() + "  " + standing(json), console::dim);
        if (json.path("hit").isObject()) {
            JsonNode hit = json.path("hit");
            deep(score(hit) + "  " + names(hit) + "; " + entry(hit));
            deep(CaseJson.why(hit));
        } else {
            String claim = text(json.path("claim"), "id");
            String first = firstOfClaim.putIfAbsent(claim, filed.id());
            deep("claim " + claim + ", " + text(json.path("claim"), "standing")
                    + (first == null ? "" : "; the same claim as case " + first));
        }
        deep(decided(json));
        deep(changed(json));
        deep(gone(json).isEmpty() ? "" : "gone: " + gone(json));
        deep(close(json).isEmpty() ? "" : "→ " + close(json));
    }

    private void deep(String text) {
        if (!text.isEmpty()) {
            Columns.wrap(text, console.width() - INDENT.length())
                    .forEach(line -> console.out().println(INDENT + line));
        }
    }

    private static String name(JsonNode json) {
        return json.path("hit").isObject() ? text(json.path("query"), "name") : text(json.path("claim"), "label");
    }

    private static String standing(JsonNode json) {
        List<String> parts = new ArrayList<>(List.of(text(json, "state")));
        String reference = text(json.path("query"), "id");
        if (json.path("referenced").asBoolean(false) && !reference.isEmpty()) {
            parts.add("customer " + reference);
        }
        if (!text(json, "assigned").isEmpty()) {
            parts.add("with " + text(json, "assigned"));
        }
        if (!text(json, "due").isEmpty()) {
            parts.add("due " + text(json, "due"));
        }
        return String.join(", ", parts);
    }

    private static String score(JsonNode hit) {
        return String.format(Locale.ROOT, "%.4f", hit.path("score").asDouble(0));
    }

    private static String names(JsonNode hit) {
        String matched = text(hit, "matched");
        String caption = text(hit, "caption");
        return matched.equals(caption) || matched.isEmpty() ? caption : matched + " = " + caption;
    }

    private static String entry(JsonNode hit) {
        String schema = text(hit, "schema");
        return (schema.isEmpty() ? "" : schema + ", ") + text(hit, "source") + " " + text(hit, "entry");
    }

    private static String decided(JsonNode json) {
        JsonNode decision = json.path("proposal").isObject() ? json.path("proposal") : json.path("decision");
        return decision.isObject()
                ? (json.path("proposal").isObject() ? "decided first, a second person has to agree: " : "decided: ")
                        + decision(decision) + ", " + text(decision, "by") + ", " + minute(text(decision, "at"))
                : "";
    }

    private static String decision(JsonNode decision) {
        String reason = text(decision, "reason");
        String note = text(decision, "note");
        return text(decision, "verdict").replace('_', ' ')
                + (reason.isEmpty()
                        ? ""
                        : ", " + Ground.of(reason).map(Ground::words).orElse(reason))
                + (note.isEmpty() ? "" : " (“" + note + "”)");
    }

    private static String changed(JsonNode json) {
        String changed = CaseJson.changed(json);
        return changed.isEmpty() ? "" : "changed since: " + changed;
    }

    private static String gone(JsonNode json) {
        return text(json.path("gone"), "words");
    }

    /** On a line of its own, so that it can be copied. */
    private static String close(JsonNode json) {
        return gone(json).isEmpty() || text(json, "state").equals("decided")
                ? ""
                : "gainsay cases decide " + text(json, "id") + " --verdict no_match --reason gone";
    }

    private void sheet(JsonNode json) {
        boolean hit = json.path("hit").isObject();
        console.head(name(json), "  " + text(json, "id") + "  " + standing(json), console::dim);
        field("gone", gone(json));
        field("to close it", close(json));
        field("decided", decided(json).replaceFirst("^decided: ", ""));
        field("second pair", text(json.path("second_pair"), "note"));
        field("changed", CaseJson.changed(json));
        if (hit) {
            pair(json);
        } else {
            field("claim", text(json.path("claim"), "id") + ", " + text(json.path("claim"), "standing"));
        }
        history(json);
    }

    private void pair(JsonNode json) {
        JsonNode hit = json.path("hit");
        console.out().println(console.bold("what was screened"));
        ASKED.forEach(
                key -> field(key.replace('_', ' '), values(json.path("query").path(key))));
        console.out().println(console.bold("the entry"));
        field("name", names(hit) + "; " + entry(hit));
        JsonNode now = json.path("entry").path("now").path("properties");
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("birthDate", "birth date");
        shown.put("country", "countries");
        shown.put("nationality", "nationality");
        shown.put("idNumber", "id number");
        shown.put("passportNumber", "passport");
        shown.put("imoNumber", "imo");
        shown.put("address", "address");
        shown.forEach((property, label) -> field(label, values(now.path(property))));
        field("programmes", values(hit.path("programs")));
        field("listed", text(hit, "listed"));
        console.out().println(console.bold("why it is a hit"));
        field("score", score(hit) + ", a match from " + text(json.path("screened"), "threshold") + " on");
        for (JsonNode part : hit.path("why")) {
            field(text(part, "part").replace('_', ' '), text(part, "detail"));
        }
        List<String> lists = new ArrayList<>();
        json.path("screened")
                .path("sources")
                .forEach(list -> lists.add((text(list, "source") + " " + text(list, "date")).strip()));
        field("screened", minute(text(json.path("screened").path("last"), "at")) + " on " + String.join(", ", lists));
    }

    private void history(JsonNode json) {
        console.out().println(console.bold("what happened"));
        Table table = new Table("when", "entry", "who", "what")
                .naming("what")
                .counting("entry")
                .keeping("when");
        for (JsonNode event : json.path("history")) {
            table.row(minute(text(event, "at")), text(event, "seq"), text(event, "by"), CaseEvents.words(event));
        }
        table.print(console, "  ");
    }

    private void field(String label, String value) {
        if (value.isEmpty()) {
            return;
        }
        String shown = label;
        for (String line : Columns.wrap(value, console.width() - LABEL - 2)) {
            console.out().println("  " + console.dim(Columns.fit(shown, LABEL)) + line);
            shown = "";
        }
    }

    private static String values(JsonNode value) {
        if (!value.isArray()) {
            return value.isNull() ? "" : value.asString("");
        }
        List<String> words = new ArrayList<>();
        value.forEach(each -> words.add(each.isObject() ? text(each, "caption") : each.asString("")));
        return String.join(", ", words);
    }

    private static String minute(String at) {
        return at.length() < MINUTE ? at : at.substring(0, MINUTE).replace('T', ' ');
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.path(key);
        return value.isNull() || value.isMissingNode() || value.isContainer() ? "" : value.asString("");
    }
}
