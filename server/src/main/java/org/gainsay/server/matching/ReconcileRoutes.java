package org.gainsay.server.matching;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.format.Json;
import org.gainsay.ledger.Role;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.OwnPages;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reconciliation API 0.2, by which OpenRefine asks for the entries that cells of a table mean. */
public final class ReconcileRoutes {
    private static final int SUGGESTED = 10;
    private static final double LEAST = 0.50;

    private static final Map<String, String> TYPES = Map.of(
            "Person", "People",
            "Organization", "Organizations",
            "Company", "Companies",
            "Vessel", "Vessels",
            "Airplane", "Airplanes",
            "LegalEntity", "Legal entities");

    private static final List<String> PROPERTIES = List.of(
            "name",
            "alias",
            "birthDate",
            "nationality",
            "country",
            "idNumber",
            "passportNumber",
            "registrationNumber",
            "taxNumber",
            "imoNumber",
            "address",
            "program",
            "createdAt");

    private final Desk desk;
    private final Datasets datasets;

    private ReconcileRoutes(Desk desk) {
        this.desk = desk;
        this.datasets = new Datasets(desk);
    }

    public static List<Route> of(Desk desk) {
        ReconcileRoutes routes = new ReconcileRoutes(desk);
        return List.of(
                Route.get("/reconcile/{dataset}", routes::ask).from(Role.ANALYST),
                Route.post("/reconcile/{dataset}", routes::ask),
                Route.get("/reconcile/{dataset}/suggest/entity", routes::suggestEntity),
                Route.get(
                        "/reconcile/{dataset}/suggest/type",
                        context -> suggest(
                                context,
                                TYPES.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(type -> named(type.getKey(), type.getValue())))),
                Route.get(
                        "/reconcile/{dataset}/suggest/property",
                        context -> suggest(context, PROPERTIES.stream().map(name -> named(name, name)))),
                Route.get("/reconcile/{dataset}/extend/property", ReconcileRoutes::proposeProperties),
                Route.get("/reconcile/{dataset}/preview", routes::preview));
    }

    /** What the service is, or the answers to what a form or an address asks. */
    private void ask(Context context) {
        ListsInUse lists = datasets.of(context.pathParam("dataset"));
        String queries = given(context, "queries");
        String extend = given(context, "extend");
        ObjectNode answer;
        if (!extend.isEmpty()) {
            answer = Reconciliation.extend(Bodies.parsed(extend, "extend"), datasets);
        } else if (!queries.isEmpty()) {
            answer = Reconciliation.of(
                    Bodies.parsed(queries, "queries"),
                    lists,
                    desk,
                    Caller.of(context).name());
        } else {
            answer = manifest(context);
        }
        context.contentType("application/json").result(Json.line(answer));
    }

    /** From the address, or from a form in the body. */
    private static String given(Context context, String name) {
        String word = Parameters.lenient(context).word(name, "");
        if (!word.isEmpty() || !context.method().name().equals("POST")) {
            return word;
        }
        String form = context.attribute("form");
        if (form == null) {
            form = Bodies.text(Bodies.bytes(context, Bodies.SMALL));
            context.attribute("form", form);
        }
        return Stream.of(form.split("&", -1))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> decoded(field.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("the form cannot be read: " + e.getMessage());
        }
    }

    private static ObjectNode manifest(Context context) {
        String server = OwnPages.base(context);
        String base = server + "/reconcile/" + context.pathParam("dataset");
        ObjectNode json = Json.object();
        json.putArray("versions").add("0.2");
        json.put("name", "Gainsay: " + context.pathParam("dataset"));
        json.put("identifierSpace", server + "/entities");
        json.put("schemaSpace", "https://followthemoney.tech/reference/#schema");
        json.putObject("view").put("url", server + "/entities/{{id}}");
        json.putObject("preview")
                .put("url", base + "/preview?id={{id}}")
                .put("width", 430)
                .put("height", 300);
        json.put("batchSize", SUGGESTED);
        ArrayNode types = json.putArray("defaultTypes");
        TYPES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(type -> types.add(named(type.getKey(), type.getValue())));
        ObjectNode suggest = json.putObject("suggest");
        for (String what : List.of("entity", "type", "property")) {
            suggest.putObject(what).put("service_url", base).put("service_path", "/suggest/" + what);
        }
        ObjectNode extend = json.putObject("extend");
        extend.putObject("propose_properties").put("service_url", base).put("service_path", "/extend/property");
        extend.putArray("property_settings");
        return json;
    }

    private void suggestEntity(Context context) {
        ListsInUse lists = datasets.of(context.pathParam("dataset"));
        String prefix = Parameters.lenient(context).word("prefix", "");
        Stream<Listing> found = prefix.codePoints().noneMatch(Character::isLetterOrDigit)
                ? Stream.of()
                : lists
                        .screener()
                        .screen(
                                Query.named(prefix, null),
                                new ScreenOptions(SUGGESTED, LEAST, LEAST, Algorithm.GAINSAY, Set.of()))
                        .stream()
                        .map(hit -> Datasets.listing(lists, hit));
        answer(
                context,
                prefix,
                found.map(listing -> named(Datasets.id(listing), listing.caption())
                        .put("description", String.join(", ", listing.programs()))));
    }

    private static void suggest(Context context, Stream<ObjectNode> all) {
        String prefix = Parameters.lenient(context).word("prefix", "");
        String folded = prefix.toLowerCase(Locale.ROOT);
        answer(
                context,
                prefix,
                all.filter(each -> each.path("name")
                                .asString("")
                                .toLowerCase(Locale.ROOT)
                                .startsWith(folded)
                        || each.path("id").asString("").toLowerCase(Locale.ROOT).startsWith(folded)));
    }

    private static void answer(Context context, String prefix, Stream<ObjectNode> result) {
        ObjectNode json = Json.object();
        json.put("prefix", prefix);
        ArrayNode array = json.putArray("result");
        result.limit(SUGGESTED).forEach(array::add);
        context.contentType("application/json").result(Json.line(json));
    }

    private static void proposeProperties(Context context) {
        String type = Parameters.lenient(context).word("type", "");
        ObjectNode json = Json.object();
        json.put("type", type);
        ArrayNode properties = json.putArray("properties");
        PROPERTIES.forEach(name -> properties.add(named(name, name)));
        context.contentType("application/json").result(Json.line(json));
    }

    private static ObjectNode named(String id, String name) {
        return Json.object().put("id", id).put("name", name);
    }

    /** A few lines on an entity; whatever a list says of it stands there as text. */
    private void preview(Context context) {
        String id = Parameters.lenient(context).word("id", "");
        Listing listing = datasets.find(id).orElseThrow(() -> Refusal.notFound("No such entity: " + id));
        JsonNode entity = Datasets.entity(listing);
        StringBuilder html = new StringBuilder("<!doctype html><meta charset=utf-8><title>");
        html.append(escaped(listing.caption())).append("</title><h1>").append(escaped(listing.caption()));
        html.append("</h1><p>")
                .append(escaped(listing.schema().label() + ", " + listing.source()))
                .append("</p><dl>");
        entity.path("properties").properties().forEach(property -> {
            html.append("<dt>").append(escaped(property.getKey())).append("</dt>");
            property.getValue()
                    .forEach(value -> html.append("<dd>")
                            .append(escaped(value.asString("")))
                            .append("</dd>"));
        });
        context.contentType("text/html; charset=utf-8")
                .result(html.append("</dl>\n").toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
