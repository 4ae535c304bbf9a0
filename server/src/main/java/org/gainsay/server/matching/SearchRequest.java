package org.gainsay.server.matching;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.format.Json;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.server.http.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A search by name for somebody who looks around. It decides nothing, so it is no screening and is not kept. */
final class SearchRequest {
    private static final int USUAL = 10;
    private static final int MOST = 500;
    private static final int FARTHEST = 9_500;
    private static final double LEAST = 0.50;

    private SearchRequest() {}

    static void answer(Context context, Desk desk) {
        ListsInUse lists = new Datasets(desk).of(context.pathParam("dataset"));
        Parameters given = Parameters.lenient(context);
        int limit = given.number("limit", USUAL, 0, MOST);
        int offset = given.number("offset", 0, 0, FARTHEST);
        List<Listing> found = found(lists, given.word("q", "")).stream()
                .filter(listing -> isWanted(listing, given))
                .toList();
        ObjectNode json = Json.object();
        json.put("limit", limit);
        json.put("offset", offset);
        json.putObject("total").put("value", found.size()).put("relation", "eq");
        ArrayNode results = json.putArray("results");
        found.stream().skip(offset).limit(limit).forEach(listing -> results.add(Datasets.entity(listing)));
        json.set("facets", facets(found));
        context.contentType("application/json").result(Json.line(json));
    }

    /** Whom the words may mean, the likeliest first; without any, everybody. */
    private static List<Listing> found(ListsInUse lists, String words) {
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return IntStream.range(0, lists.index().entries())
                    .mapToObj(lists.index()::listing)
                    .toList();
        }
        ScreenOptions options = new ScreenOptions(FARTHEST + MOST, LEAST, LEAST, Algorithm.GAINSAY, Set.of());
        return lists.screener().screen(Query.named(words, null), options).stream()
                .map(hit -> Datasets.listing(lists, hit))
                .toList();
    }

    private static boolean isWanted(Listing listing, Parameters given) {
        String schema = given.word("schema", "Thing");
        List<String> countries = given.names("countries");
        List<String> datasets = given.names("datasets");
        List<String> included = given.names("include_dataset");
        return isOf(listing.schema(), schema)
                && !given.names("exclude_schema").contains(listing.schema().label())
                && !given.names("exclude_dataset").contains(listing.source())
                && (included.isEmpty() || included.contains(listing.source()))
                && (datasets.isEmpty() || datasets.contains(listing.source()))
                && (countries.isEmpty() || listing.countries().stream().anyMatch(countries::contains));
    }

    /** As FollowTheMoney has them: a company is an organisation, both and a person are legal entities, all are things. */
    private static boolean isOf(Schema schema, String wanted) {
        return switch (wanted) {
            case "Thing" -> true;
            case "LegalEntity" -> schema == Schema.LEGAL_ENTITY || schema == Schema.PERSON || schema.isOrganization();
            case "Organization" -> schema.isOrganization();
            case "Vehicle" -> schema == Schema.VESSEL || schema == Schema.AIRPLANE;
            default -> schema.label().equals(wanted);
        };
    }

    private static ObjectNode facets(List<Listing> found) {
        Map<String, Integer> countries = new TreeMap<>();
        Map<String, Integer> datasets = new TreeMap<>();
        Map<String, Integer> schemata = new TreeMap<>();
        for (Listing listing : found) {
            listing.countries().stream().distinct().forEach(country -> countries.merge(country, 1, Integer::sum));
            datasets.merge(listing.source(), 1, Integer::sum);
            schemata.merge(listing.schema().label(), 1, Integer::sum);
        }
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        all.put("Countries", countries);
        all.put("Datasets", datasets);
        all.put("Schema", schemata);
        ObjectNode json = Json.object();
        all.forEach((label, counts) -> {
            ObjectNode facet = json.putObject(label.toLowerCase(Locale.ROOT));
            facet.put("label", label);
            ArrayNode values = facet.putArray("values");
            List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
            most.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()));
            most.stream()
                    .limit(MOST)
                    .forEach(count -> values.addObject()
                            .put("name", count.getKey())
                            .put("label", count.getKey())
                            .put("count", count.getValue()));
        });
        return json;
    }
}
