package org.gainsay.server.matching;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.format.Json;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The paths of yente 5.5, so that a client written for it works here by another address. */
public final class MatchRoutes {
    private final Desk desk;

    private MatchRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        MatchRoutes routes = new MatchRoutes(desk);
        return List.of(
                Route.post("/match/{dataset}", context -> MatchRequest.answer(context, desk)),
                Route.get("/search/{dataset}", context -> SearchRequest.answer(context, desk)),
                // yente's clients leave a slash in an id as it is.
                Route.get("/entities/<id>", routes::entity),
                Route.get("/catalog", routes::catalog),
                Route.get("/algorithms", MatchRoutes::algorithms));
    }

    private void entity(Context context) {
        String id = context.pathParam("id");
        boolean nested = Parameters.lenient(context).flag("nested", true);
        Listing listing = new Datasets(desk)
                .find(id)
                .orElseThrow(() -> Refusal.notFound("No such entity: " + id + "; ids are SOURCE-ENTRY"));
        ObjectNode entity = Datasets.entity(listing);
        if (nested) {
            Nested.add(entity, listing);
        }
        context.contentType("application/json").result(Json.line(entity));
    }

    private void catalog(Context context) {
        List<ListEdition> editions = desk.lists(Set.of()).index().editions();
        ObjectNode json = Json.object();
        ArrayNode datasets = json.putArray("datasets");
        ObjectNode all = dataset(Datasets.ALL, "All lists", "");
        all.put("load", false);
        ArrayNode children = all.putArray("children");
        editions.forEach(edition -> children.add(edition.source()));
        datasets.add(all);
        ArrayNode current = json.putArray("current");
        for (ListEdition edition : editions) {
            ObjectNode one = dataset(edition.source(), edition.source(), edition.dateLabel());
            one.put("load", true);
            one.putArray("children");
            one.put("entity_count", edition.entries());
            datasets.add(one);
            current.add(edition.source());
        }
        json.putArray("outdated");
        json.put("index_stale", false);
        context.contentType("application/json").result(Json.line(json));
    }

    private static ObjectNode dataset(String name, String title, String version) {
        ObjectNode json = Json.object();
        json.put("name", name);
        json.put("title", title);
        json.put("version", version);
        json.put("index_version", version);
        json.put("index_current", true);
        json.put("namespace", false);
        json.putArray("resources");
        return json;
    }

    private static void algorithms(Context context) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("algorithms");
        all.add(algorithm("gainsay", "Names in all scripts and spellings, with what else is known of their bearers."));
        all.add(algorithm("ofac", "The score that Treasury has published for its own search: names alone."));
        json.put("default", "gainsay");
        json.put("best", "gainsay");
        context.contentType("application/json").result(Json.line(json));
    }

    private static ObjectNode algorithm(String name, String description) {
        ObjectNode json = Json.object();
        json.put("name", name);
        json.put("description", description);
        json.putObject("features");
        ObjectNode docs = json.putObject("docs");
        docs.put("name", name);
        docs.put("description", description);
        docs.putObject("config");
        docs.putObject("features");
        return json;
    }
}
