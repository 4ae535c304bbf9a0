package org.gainsay.server.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.desk.ListsInUse;
import org.gainsay.format.FtmJson;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.screen.EntryKey;
import org.gainsay.server.http.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** The lists as datasets, and their entries as entities: {@code default} is all of them, an entity's id is {@code SOURCE-ENTRY}. */
record Datasets(Desk desk) {
    static final String ALL = "default";

    /** The lists of a dataset. @throws Refusal where there is none of that name */
    ListsInUse of(String dataset) {
        if (dataset.equals(ALL)) {
            return desk.lists(Set.of());
        }
        if (!names().contains(dataset)) {
            throw Refusal.notFound("No such dataset: " + dataset + "; /catalog names all there are");
        }
        return desk.lists(Set.of(dataset));
    }

    List<String> names() {
        return desk.lists(Set.of()).index().editions().stream()
                .map(edition -> edition.source())
                .toList();
    }

    static String id(Listing listing) {
        return id(EntryKey.of(listing));
    }

    static String id(EntryKey key) {
        return key.source() + "-" + key.entry();
    }

    /** The entry of an id; where one list's name begins with another's, the longer counts. */
    Optional<Listing> find(String id) {
        List<String> sources = new ArrayList<>(names());
        sources.sort(Comparator.comparingInt(String::length).reversed());
        return sources.stream()
                .filter(source -> id.startsWith(source + "-"))
                .map(source -> new EntryKey(source, id.substring(source.length() + 1)))
                .flatMap(key -> desk.lists(Set.of()).known().find(key).stream())
                .findFirst();
    }

    /** An entry as yente writes an entity. */
    static ObjectNode entity(Listing listing) {
        ObjectNode json = FtmJson.of(listing, id(listing));
        json.remove("detail");
        for (String key : List.of("first_seen", "last_seen", "last_change")) {
            if (!json.has(key)) {
                json.putNull(key);
            } else if (!json.path(key).isNull()) {
                json.put(key, json.path(key).asString() + "T00:00:00");
            }
        }
        return json;
    }

    /** The entry of a hit on these lists. */
    static Listing listing(ListsInUse lists, Hit hit) {
        return lists.known().find(new EntryKey(hit.source(), hit.entry())).orElseThrow();
    }
}
