package org.gainsay.desk.cases;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gainsay.format.Json;
import tools.jackson.databind.JsonNode;

/** An exported case as a page: no script, nothing from elsewhere, black on white, so that it prints. For one thread. */
final class CasePage {
    private static final String STYLE = """
            body { font: 14px/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.4rem; margin: 0 } h2 { font-size: 1.05rem; margin: 2rem 0 .4rem; border-bottom: 1px solid #bbb }
            p { margin: .3rem 0 } table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #e3e3e3; overflow-wrap: anywhere }
            th { font-weight: 600 } .differs td { background: #fff4d6 } .dim { color: #555 }
            code { font: 12px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
            @media print { body { margin: 0; max-width: none } h2 { break-after: avoid } tr { break-inside: avoid } }
            """;

    private final StringBuilder page = new StringBuilder();
    private final JsonNode whole;
    private final JsonNode json;

    private CasePage(JsonNode whole) {
        this.whole = whole;
        this.json = whole.path("case");
    }

    static String of(JsonNode whole) {
        return new CasePage(whole).made();
    }

    private String made() {
        boolean hit = json.path("hit").isObject();
        String title = hit
                ? text(json.path("query"), "name") + " – " + text(json.path("hit"), "caption")
                : text(json.path("claim"), "label");
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Case ")
                .append(escaped(text(json, "id")))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
        line("Case " + text(json, "id") + ", " + standing());
        String gone = text(json.path("gone"), "words");
        if (!gone.isEmpty()) {
            line("Its hit is gone: " + gone + ".");
        }
        if (hit) {
            pair();
            score();
        } else {
            claim();
        }
        change();
        history();
        lists();
        entries();
        return page.append("</body></html>\n").toString();
    }

    private String standing() {
        String verdict = text(json, "verdict").replace('_', ' ');
        String due = text(json, "due");
        String assigned = text(json, "assigned");
        return text(json, "state")
                + (verdict.isEmpty() ? "" : ": " + verdict)
                + (assigned.isEmpty() ? "" : ", with " + assigned)
                + (due.isEmpty() ? "" : ", due " + due);
    }

    /** What was asked, and the entry as it is and as it was decided upon. */
    private void pair() {
        JsonNode hit = json.path("hit");
        heading("What was screened");
        Map<String, String> rows = new LinkedHashMap<>();
        for (String key : List.of("id", "name", "schema", "birth_date", "countries", "id_number", "imo", "address")) {
            rows.put(key.replace('_', ' '), values(json.path("query").path(key)));
        }
        table(rows);
        heading("The entry " + text(hit, "source") + " " + text(hit, "entry"));
        JsonNode now = json.path("entry").path("now");
        JsonNode then = json.path("entry").path("then");
        JsonNode compared = then.isObject() ? then : now;
        page.append("<table><tr><th>field</th><th>now</th>")
                .append(then.isObject() ? "<th>as it was decided upon</th></tr>\n" : "</tr>\n");
        TreeSet<String> fields = new TreeSet<>(now.path("properties").propertyNames());
        fields.addAll(compared.path("properties").propertyNames());
        for (String field : fields) {
            String is = values(now.path("properties").path(field));
            String was = values(compared.path("properties").path(field));
            page.append(is.equals(was) ? "<tr>" : "<tr class=\"differs\">");
            cell(field);
            cell(is);
            if (then.isObject()) {
                cell(is.equals(was) ? "the same" : was);
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        if (!now.isObject()) {
            line("Its list has it no more.");
        }
    }

    private void score() {
        JsonNode hit = json.path("hit");
        heading("Score " + text(hit, "score"));
        line("Closest name: " + text(hit, "matched") + ". A match from " + text(json.path("screened"), "threshold")
                + " on, by " + text(json.path("screened"), "algorithm") + " (" + text(json.path("screened"), "version")
                + ").");
        page.append("<table><tr><th>part</th><th>weight</th><th>why</th></tr>\n");
        for (JsonNode part : hit.path("why")) {
            page.append("<tr>");
            cell(text(part, "part").replace('_', ' '));
            cell(text(part, "weight"));
            cell(text(part, "detail"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void claim() {
        heading("The claim");
        Map<String, String> rows = new LinkedHashMap<>();
        json.path("claim").properties().forEach(each -> rows.put(each.getKey(), values(each.getValue())));
        json.path("now").properties().forEach(each -> rows.put(each.getKey(), values(each.getValue())));
        table(rows);
    }

    private void change() {
        if (!json.path("change").isObject()) {
            return;
        }
        heading("What has changed since it was decided");
        page.append("<table><tr><th>field</th><th>was</th><th>is</th></tr>\n");
        for (JsonNode field : json.path("change").path("fields")) {
            page.append("<tr>");
            cell(text(field, "field"));
            cell(values(field.path("old")));
            cell(values(field.path("new")));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void history() {
        heading("What happened");
        page.append("<table><tr><th>entry</th><th>when</th><th>who</th><th>what</th><th>why</th></tr>\n");
        for (JsonNode event : json.path("history")) {
            page.append("<tr>");
            cell(text(event, "seq"));
            cell(text(event, "at"));
            cell(text(event, "by"));
            String verdict = text(event, "verdict").replace('_', ' ');
            cell(text(event, "what") + (verdict.isEmpty() ? "" : ": " + verdict));
            cell(why(event));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private static String why(JsonNode event) {
        StringBuilder why = new StringBuilder();
        Ground.of(text(event, "reason")).ifPresent(ground -> why.append(ground.words()));
        for (String key : List.of("note", "words", "comment", "assigned", "due")) {
            if (event.has(key) && !text(event, key).isEmpty()) {
                why.append(why.isEmpty() ? "" : ". ")
                        .append(key.equals("note") || key.equals("words") ? "" : key + ": ")
                        .append(text(event, key));
            }
        }
        event.path("attachments").forEach(hash -> why.append(" attached ").append(hash.asString("")));
        if (event.path("fields").isArray()) {
            why.append(CaseJson.changed(Json.object().set("change", event)));
        }
        return why.toString();
    }

    private void lists() {
        if (whole.path("lists").isEmpty()) {
            return;
        }
        heading("Lists that were screened against");
        page.append("<table><tr><th>entry</th><th>list</th><th>date</th><th>file</th><th>SHA-256</th></tr>\n");
        for (JsonNode screening : whole.path("lists")) {
            for (JsonNode source : screening.path("sources")) {
                for (JsonNode file : source.path("files")) {
                    page.append("<tr>");
                    cell(text(screening, "screening"));
                    cell(text(source, "source"));
                    cell(text(source, "date"));
                    cell(text(file, "name"));
                    code(text(file, "sha256"));
                    page.append("</tr>\n");
                }
            }
        }
        page.append("</table>\n");
    }

    /** Whole, so that whoever has only this can compute the hashes. */
    private void entries() {
        heading("Entries of the ledger");
        line(
                "Program " + text(whole.path("versions"), "program") + ", score "
                        + text(whole.path("versions"), "screening")
                        + ". The ledger ended at entry " + text(whole.path("head"), "seq") + " with hash "
                        + text(whole.path("head"), "hash")
                        + ". Each entry's hash is SHA-256 over the canonical JSON of seq, at, by,"
                        + " type, body_sha256 and previous; body_sha256 over the salt's bytes and the canonical JSON of the body.");
        Iterator<JsonNode> entries = whole.path("entries").iterator();
        while (entries.hasNext()) {
            page.append("<p><code>").append(escaped(Json.line(entries.next()))).append("</code></p>\n");
        }
    }

    private void heading(String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>\n");
    }

    private void line(String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private void table(Map<String, String> rows) {
        page.append("<table>\n");
        rows.forEach((name, value) -> {
            if (!value.isEmpty()) {
                page.append("<tr>");
                cell(name);
                cell(value);
                page.append("</tr>\n");
            }
        });
        page.append("</table>\n");
    }

    private void cell(String text) {
        page.append("<td>").append(escaped(text)).append("</td>");
    }

    private void code(String text) {
        page.append("<td><code>").append(escaped(text)).append("</code></td>");
    }

    private static String values(JsonNode json) {
        if (!json.isArray()) {
            return json.isNull() || json.isMissingNode() ? "" : json.asString("");
        }
        StringBuilder values = new StringBuilder();
        json.forEach(value -> values.append(values.isEmpty() ? "" : "; ").append(value.asString("")));
        return values.toString();
    }

    private static String text(JsonNode json, String key) {
        return values(json.path(key));
    }

    /** Names and notes are whatever somebody wrote. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
