package org.gainsay.watch.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gainsay.desk.docket.EntryState;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.ListingJson;
import org.gainsay.format.ScreeningJson;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.WrittenEntry;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is different between what was found of a customer and what is found now. An entry counts as another as soon as anything that its list
 * says of it is other, though the hit be the same: a new alias or passport is what people want to know. Thread-safe.
 */
final class Comparison {
    private static final List<String> OF_HIT = List.of("score", "match", "matched");
    private static final List<String> OF_ENTRY = List.of("schema", "caption", "programs", "listed");

    private final EntryState states;
    private final Function<EntryKey, Optional<Listing>> listings;
    private final int limit;

    /** @param listings the entries of the lists as they are now */
    Comparison(EntryState states, Function<EntryKey, Optional<Listing>> listings, int limit) {
        this.states = states;
        this.listings = listings;
        this.limit = limit;
    }

    /**
     * Compares.
     *
     * @param before the body of the last finding; null where there is none
     * @param hits what is found now
     * @param stateNow the hash of an entry as it is now
     * @return what became of each hit; empty where nothing at all is other than it was
     */
    Optional<List<HitChange>> changes(
            @Nullable JsonNode before, Query query, List<Hit> hits, Function<Hit, String> stateNow) {
        if (before == null) {
            return hits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(hits.stream().map(Comparison::added).toList());
        }
        Map<EntryKey, JsonNode> olds = new LinkedHashMap<>();
        before.path("hits").values().forEach(hit -> olds.put(key(hit), hit));
        Map<EntryKey, String> oldStates = new HashMap<>();
        before.path("entries")
                .values()
                .forEach(entry -> oldStates.put(key(entry), entry.path("sha256").asString("")));
        List<HitChange> changes = new ArrayList<>();
        List<JsonNode> news = ScreeningJson.hits(hits).values().stream().toList();
        for (int at = 0; at < hits.size(); at++) {
            Hit hit = hits.get(at);
            EntryKey key = new EntryKey(hit.source(), hit.entry());
            JsonNode old = olds.remove(key);
            if (old == null) {
                changes.add(added(hit));
            } else {
                String state = oldStates.getOrDefault(key, "");
                List<HitChange.Field> fields = new ArrayList<>();
                if (!state.equals(stateNow.apply(hit))) {
                    fields.addAll(ofEntry(state, key, old, news.get(at)));
                }
                fields.addAll(differences(OF_HIT, old, news.get(at)));
                if (!fields.isEmpty()) {
                    changes.add(change(HitChange.Kind.CHANGED, news.get(at), fields));
                }
            }
        }
        Predicate<EntryKey> crowdedOut =
                key -> hits.size() == limit && listings.apply(key).isPresent();
        olds.forEach((key, old) -> {
            if (!crowdedOut.test(key)) {
                changes.add(change(HitChange.Kind.GONE, old, List.of()));
            }
        });
        boolean same = changes.isEmpty()
                && CanonicalJson.text(before.path("hits")).equals(CanonicalJson.text(ScreeningJson.hits(hits)))
                && (hits.isEmpty()
                        || CanonicalJson.text(before.path("query"))
                                .equals(CanonicalJson.text(ScreeningJson.query(query))));
        return same ? Optional.empty() : Optional.of(changes);
    }

    private static EntryKey key(JsonNode json) {
        return new EntryKey(json.path("source").asString(""), json.path("entry").asString(""));
    }

    private static HitChange added(Hit hit) {
        return new HitChange(HitChange.Kind.NEW, hit.source(), hit.entry(), hit.caption(), hit.score(), List.of());
    }

    private static HitChange change(HitChange.Kind kind, JsonNode hit, List<HitChange.Field> fields) {
        return new HitChange(
                kind,
                hit.path("source").asString(""),
                hit.path("entry").asString(""),
                hit.path("caption").asString(""),
                hit.path("score").asDouble(0),
                fields);
    }

    /** In which fields the entry is another; what its hit shows of it, where the entry as it was is no longer known. */
    private List<HitChange.Field> ofEntry(String state, EntryKey key, JsonNode old, JsonNode now) {
        Optional<JsonNode> was = state.isEmpty() ? Optional.empty() : states.find(state);
        Optional<Listing> is = listings.apply(key);
        if (was.isPresent() && is.isPresent()) {
            try {
                return WrittenEntry.differences(was.get(), ListingJson.of(is.get())).stream()
                        .map(Comparison::field)
                        .toList();
            } catch (InputException e) {
                return differences(OF_ENTRY, old, now);
            }
        }
        return differences(OF_ENTRY, old, now);
    }

    private static HitChange.Field field(EntryChange.Field field) {
        return new HitChange.Field(field.field(), String.join("; ", field.old()), String.join("; ", field.now()));
    }

    private static List<HitChange.Field> differences(List<String> fields, JsonNode old, JsonNode now) {
        List<HitChange.Field> differences = new ArrayList<>();
        for (String field : fields) {
            String before = text(old.path(field));
            String after = text(now.path(field));
            if (!before.equals(after)) {
                differences.add(new HitChange.Field(field, before, after));
            }
        }
        return differences;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    "; ", value.values().stream().map(each -> each.asString("")).toList());
        }
        return value.isNull() || value.isMissingNode()
                ? ""
                : value.isString() ? value.asString("") : CanonicalJson.text(value);
    }
}
