package org.gainsay.server.matching;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.format.Json;
import org.gainsay.model.Hit;
import org.gainsay.model.Reason;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request to find entities by example. Each name of each example is a screening, and kept as one. */
final class MatchRequest {
    private static final int USUAL = 5;
    private static final int MOST = 500;
    private static final int MOST_EXAMPLES = 100;
    private static final double THRESHOLD = 0.70;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(Hit::source)
            .thenComparing(Hit::entry);

    private final Desk desk;
    private final ListsInUse lists;
    private final String by;
    private final Set<String> schemataLeftOut;
    private final Set<String> sourcesLeftOut;
    private final Set<String> onlySources;
    private final int limit;
    private final ScreenOptions options;

    private MatchRequest(Desk desk, ListsInUse lists, String by, Parameters given) {
        this.desk = desk;
        this.lists = lists;
        this.by = by;
        this.schemataLeftOut = Set.copyOf(given.names("exclude_schema"));
        this.sourcesLeftOut = Set.copyOf(given.names("exclude_dataset"));
        this.onlySources = Set.copyOf(given.names("include_dataset"));
        this.limit = given.number("limit", USUAL, 1, MOST);
        double threshold = given.share("threshold").orElse(THRESHOLD);
        double cutoff = Math.min(given.share("cutoff").orElse(THRESHOLD), threshold);
        boolean filtered = !schemataLeftOut.isEmpty() || !sourcesLeftOut.isEmpty() || !onlySources.isEmpty();
        this.options = new ScreenOptions(
                filtered ? MOST : limit,
                cutoff,
                threshold,
                algorithm(given.word("algorithm", "best")),
                leftOut(given.names("exclude_entity_ids")));
    }

    static void answer(Context context, Desk desk) {
        ListsInUse lists = new Datasets(desk).of(context.pathParam("dataset"));
        MatchRequest request = new MatchRequest(desk, lists, Caller.of(context).name(), Parameters.lenient(context));
        JsonNode queries = Bodies.object(context).path("queries");
        if (!queries.isObject() || queries.isEmpty()) {
            throw Refusal.wrong("No queries provided.");
        }
        if (queries.size() > MOST_EXAMPLES) {
            throw Refusal.wrong("Too many queries in one batch (limit: " + MOST_EXAMPLES + ")");
        }
        // All are read before the first is screened, so that a bad one leaves nothing half done.
        Map<String, Example> examples = new LinkedHashMap<>();
        Example.all(queries).forEach((key, json) -> examples.put(key, Example.of(key, json, desk.today())));
        ObjectNode json = Json.object();
        ObjectNode responses = json.putObject("responses");
        examples.forEach((key, example) -> responses.set(key, request.response(example)));
        json.put("limit", request.limit);
        context.header("X-Batch-Size", Integer.toString(examples.size()));
        context.contentType("application/json").result(Json.line(json));
    }

    private ObjectNode response(Example example) {
        Map<EntryKey, Hit> best = new LinkedHashMap<>();
        for (String name : example.names()) {
            for (Hit hit : desk.screen(lists, example.query(name), options, by)) {
                best.merge(
                        new EntryKey(hit.source(), hit.entry()),
                        hit,
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        List<Hit> hits =
                new ArrayList<>(best.values().stream().filter(this::isWanted).toList());
        hits.sort(BEST_FIRST);
        ObjectNode json = Json.object();
        json.put("status", 200);
        ArrayNode results = json.putArray("results");
        hits.stream().limit(limit).forEach(hit -> results.add(result(hit)));
        json.putObject("total").put("value", Math.min(hits.size(), limit)).put("relation", "eq");
        json.set("query", example.json());
        return json;
    }

    private boolean isWanted(Hit hit) {
        return !schemataLeftOut.contains(hit.schema().label())
                && !sourcesLeftOut.contains(hit.source())
                && (onlySources.isEmpty() || onlySources.contains(hit.source()));
    }

    private ObjectNode result(Hit hit) {
        ObjectNode json = Datasets.entity(Datasets.listing(lists, hit));
        json.put("score", hit.score());
        ObjectNode features = json.putObject("features");
        ObjectNode explanations = json.putObject("explanations");
        for (Reason reason : hit.why()) {
            if (reason.weight() != null) {
                features.put(reason.part(), reason.weight());
                explanations
                        .putObject(reason.part())
                        .put("detail", reason.detail())
                        .put("score", reason.weight());
            }
        }
        json.put("match", hit.match());
        return json;
    }

    /** Our score, by its own name or as the best there is; Treasury's. */
    private static Algorithm algorithm(String name) {
        if (name.equals("best")) {
            return Algorithm.GAINSAY;
        }
        return Algorithm.of(name)
                .orElseThrow(() -> Refusal.wrong("Invalid algorithm: " + name + "; give best, gainsay or ofac"));
    }

    private Set<EntryKey> leftOut(List<String> ids) {
        Set<EntryKey> keys = new HashSet<>();
        Datasets datasets = new Datasets(desk);
        ids.forEach(id -> datasets.find(id).ifPresent(listing -> keys.add(EntryKey.of(listing))));
        return keys;
    }
}
