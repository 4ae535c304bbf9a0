package org.gainsay.format;

import java.util.List;
import java.util.Map;
import org.gainsay.model.Hit;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Queries and their hits as the screening contract writes them. */
public final class ScreeningJson {
    private ScreeningJson() {}

    /**
     * One line of {@code screen --format jsonl}.
     *
     * @param carried the input's other columns; they stand under {@code input} where there are any
     */
    public static ObjectNode of(Query query, List<Hit> hits, Map<String, String> carried) {
        ObjectNode json = Json.object();
        json.put("id", query.id());
        json.put("name", query.name());
        if (!carried.isEmpty()) {
            ObjectNode input = json.putObject("input");
            carried.forEach(input::put);
        }
        json.set("hits", hits(hits));
        return json;
    }

    public static ArrayNode hits(List<Hit> hits) {
        ArrayNode json = Json.array();
        hits.forEach(hit -> json.add(hit(hit)));
        return json;
    }

    private static ObjectNode hit(Hit hit) {
        ObjectNode json = Json.object();
        json.put("source", hit.source());
        json.put("entry", hit.entry());
        json.put("schema", hit.schema().label());
        json.put("caption", hit.caption());
        json.put("matched", hit.matched());
        json.put("score", hit.score());
        json.put("match", hit.match());
        json.set("why", why(hit.why()));
        ArrayNode programs = json.putArray("programs");
        hit.programs().forEach(programs::add);
        json.put("listed", hit.listed() == null ? null : hit.listed().toString());
        if (hit.party() != null) {
            json.put("party", hit.party());
        }
        return json;
    }

    public static ArrayNode why(List<Reason> reasons) {
        ArrayNode json = Json.array();
        for (Reason reason : reasons) {
            ObjectNode entry = json.addObject();
            entry.put("part", reason.part());
            if (reason.weight() != null) {
                entry.put("weight", reason.weight());
            }
            entry.put("detail", reason.detail());
        }
        return json;
    }

    /** A query as the ledger keeps it: every field, so that it can be run again. */
    public static ObjectNode query(Query query) {
        ObjectNode json = Json.object();
        json.put("id", query.id());
        json.put("name", query.name());
        json.put("schema", query.schema() == null ? null : query.schema().label());
        json.put("birth_date", query.birthDate());
        ArrayNode countries = json.putArray("countries");
        query.countries().forEach(countries::add);
        json.put("id_number", query.idNumber());
        json.put("imo", query.imo());
        json.put("address", query.address());
        return json;
    }

    public static JsonNode edition(ListEdition edition) {
        return ReadingJson.edition(edition);
    }
}
