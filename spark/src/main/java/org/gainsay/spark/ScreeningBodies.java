package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.gainsay.desk.KeptLists;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Query;
import org.gainsay.screen.ScreenOptions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Screenings as a ledger keeps them, for {@code gainsay ledger import}.
 *
 * @param sources each list's name, date and hash, as JSON
 */
record ScreeningBodies(String sources) implements Serializable {
    static ScreeningBodies on(List<ListEdition> editions) {
        ArrayNode sources = Json.array();
        editions.forEach(edition ->
                sources.add(((ObjectNode) ScreeningJson.edition(edition)).retain("source", "date", "sha256")));
        return new ScreeningBodies(Json.line(sources));
    }

    String line(Query query, ScreenOptions options, List<Hit> hits) {
        KeptLists lists = new KeptLists((ArrayNode) Json.parse(sources, "lists"), "", hit -> Optional.empty());
        ObjectNode body = lists.body(query, options, hits);
        body.remove("bundle"); // the files of the lists are not in the home
        ObjectNode line = Json.object().put("type", "screening");
        line.set("body", body);
        return Json.line(line);
    }
}
