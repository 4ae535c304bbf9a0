package org.gainsay.desk;

import java.util.List;
import org.gainsay.claims.leads.Lead;
import org.gainsay.claims.register.Transfer;
import org.gainsay.claims.timeline.Moment;
import org.gainsay.format.Json;
import org.gainsay.model.Basis;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is made of claims, as the claims contract writes it. */
public final class ViewJson {
    private ViewJson() {}

    /** A line of the register. */
    public static ObjectNode of(Transfer transfer) {
        ObjectNode json = Json.object();
        List<String> cells = transfer.cells();
        for (int column = 0; column < cells.size(); column++) {
            json.put(Transfer.COLUMNS.get(column), cells.get(column));
        }
        json.put("independent_sources", transfer.independentSources());
        json.put("first_reported", transfer.firstReported());
        json.put("last_reported", transfer.lastReported());
        return json;
    }

    /** A line of the timeline. */
    public static ObjectNode of(Moment moment) {
        ObjectNode json = Json.object();
        json.put("date", moment.date());
        json.put("kind", moment.kind().label());
        json.put("id", moment.id());
        json.put("label", moment.label());
        return json;
    }

    /** A lead with its candidates. */
    public static ObjectNode of(Lead lead) {
        ObjectNode json = Json.object();
        json.put("id", lead.id());
        json.put("claim", lead.claim());
        json.put("kind", Lead.KIND);
        json.put("basis", Basis.INFERRED.label());
        ObjectNode text = json.putObject("text");
        text.put("article", lead.article());
        text.put("start", lead.text().start());
        text.put("end", lead.text().end());
        text.put("text", lead.text().text());
        ArrayNode candidates = json.putArray("candidates");
        for (Lead.Candidate candidate : lead.candidates()) {
            ObjectNode entry = candidates.addObject();
            entry.put("source", candidate.source());
            entry.put("entry", candidate.entry());
            entry.put("caption", candidate.caption());
            entry.put(
                    "listed",
                    candidate.listed() == null ? null : candidate.listed().toString());
        }
        json.put("why", lead.why());
        return json;
    }
}
