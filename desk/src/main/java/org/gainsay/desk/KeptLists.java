package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gainsay.desk.docket.EntryState;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.ListFile;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lists of a run as the home has them: their files in its store, which of them were loaded in its ledger, and what every
 * screening on them repeats, the files by name and hash, stored once as a bundle. Immutable.
 *
 * @param sources each list's name, date and hash
 * @param bundle hash of the bundle
 * @param entries keeps the entry of a hit as it is now, and gives its hash
 */
public record KeptLists(ArrayNode sources, String bundle, Function<Hit, Optional<String>> entries) {
    private static final String TYPE = "list";

    /** Of screenings before any list was kept. */
    static final KeptLists NONE = new KeptLists(Json.array(), "", hit -> Optional.empty());

    /**
     * Stores the files of the lists as they came, and appends which lists were loaded: once, and not with each run that loads the same.
     */
    public static KeptLists keep(Home home, String by, List<ListSource> used, ScreenIndex index) {
        ArrayNode sources = Json.array();
        ObjectNode all = Json.object();
        ArrayNode whole = all.putArray("sources");
        ArrayNode stored = all.putArray("stored");
        List<Draft> block = new ArrayList<>();
        for (int number = 0; number < used.size(); number++) {
            ArrayNode files = used.get(number).builtin()
                    ? builtinFiles(home.store())
                    : files(home.store(), used.get(number).files());
            ObjectNode source =
                    (ObjectNode) ScreeningJson.edition(index.editions().get(number));
            sources.add(source.deepCopy().retain("source", "date", "sha256"));
            source.set("files", files);
            whole.add(source);
            ObjectNode body = source.deepCopy();
            body.put("names", index.namesOf(number));
            ArrayNode list = body.putArray("stored");
            files.forEach(file -> list.add(file.get("sha256")));
            stored.addAll(list);
            block.add(new Draft(TYPE, body));
        }
        String bundle = home.store().put(CanonicalJson.bytes(all));
        // The bundle outlives the screenings that name it, as long as a server goes on screening on these lists.
        block.stream().findFirst().ifPresent(first -> ((ArrayNode) first.body().get("stored")).add(bundle));
        boolean entered = home.ledger()
                .firstReferring(bundle)
                .filter(first -> first.entry().type().equals(TYPE))
                .isPresent();
        if (!entered) {
            home.ledger().append(by, block);
        }
        return new KeptLists(sources, bundle, entries(home, index));
    }

    /** Of the lists as they are; which entry is which is looked up when it is first asked. */
    private static Function<Hit, Optional<String>> entries(Home home, ScreenIndex index) {
        EntryState states = new EntryState(home.store());
        Lazy<KnownListings> known = new Lazy<>(() -> KnownListings.of(index));
        return hit -> known.get().find(new EntryKey(hit.source(), hit.entry())).map(states::keep);
    }

    private static ArrayNode files(SourceStore store, List<ListFile> list) {
        ArrayNode files = Json.array();
        for (ListFile file : list) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.name());
            entry.put("sha256", store.contains(file.sha256()) ? file.sha256() : store.put(file.path()));
        }
        return files;
    }

    private static ArrayNode builtinFiles(SourceStore store) {
        ArrayNode files = Json.array();
        for (Map.Entry<String, byte[]> file : BuiltinSnapshot.files().entrySet()) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.getKey());
            entry.put("sha256", store.put(file.getValue()));
        }
        return files;
    }

    /** A screening on these lists. */
    Draft screening(Query query, ScreenOptions options, List<Hit> hits) {
        return new Draft("screening", body(query, options, hits));
    }

    /** The body of a screening on these lists. */
    public ObjectNode body(Query query, ScreenOptions options, List<Hit> hits) {
        ObjectNode body = Json.object();
        body.set("query", ScreeningJson.query(query));
        body.set("sources", sources);
        body.put("algorithm", options.algorithm().label());
        body.put("version", Versions.SCREENING);
        ObjectNode given = body.putObject("options");
        given.put("limit", options.limit());
        given.put("min_score", options.minScore());
        given.put("threshold", options.threshold());
        ArrayNode excluded = given.putArray("excluded");
        options.excluded().stream()
                .map(key -> key.source() + ":" + key.entry())
                .sorted()
                .forEach(excluded::add);
        body.set("hits", ScreeningJson.hits(hits));
        body.put("bundle", bundle);
        return body;
    }

    /** A screening of which each match becomes a case: with the entries as they were. */
    Draft queued(QueryFile.Row row, ScreenOptions options, List<Hit> hits) {
        ObjectNode body = body(row.query(), options, hits);
        body.put("queue", true);
        body.put("referenced", row.referenced());
        keepEntries(body, hits.stream().filter(Hit::match).toList());
        return new Draft("screening", body);
    }

    /** Keeps the entries of hits as they are now, and says in a body which of their states these are. */
    public void keepEntries(ObjectNode body, List<Hit> hits) {
        ArrayNode states = body.putArray("entries");
        ArrayNode stored = body.putArray("stored");
        for (Hit hit : hits) {
            entries.apply(hit).ifPresent(state -> {
                states.addObject()
                        .put("source", hit.source())
                        .put("entry", hit.entry())
                        .put("sha256", state);
                stored.add(state);
            });
        }
    }
}
