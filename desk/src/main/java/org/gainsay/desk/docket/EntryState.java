package org.gainsay.desk.docket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.ListingJson;
import org.gainsay.format.Sha256;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.EntryChange;
import org.gainsay.lists.WrittenEntry;
import org.gainsay.model.InputException;
import org.gainsay.model.Listing;
import tools.jackson.databind.JsonNode;

/**
 * Entries of lists as they were when somebody looked at them. Each lies in the home's store as canonical JSON of {@link ListingJson}, so
 * that its hash there tells whether an entry is still what it was. Thread-safe.
 */
public final class EntryState {
    private static final int MOST = 10_000;

    private final SourceStore store;
    private final Map<String, List<EntryChange.Field>> differences = new ConcurrentHashMap<>();
    private final Map<String, Boolean> there = new ConcurrentHashMap<>();

    public EntryState(SourceStore store) {
        this.store = store;
    }

    /** The hash of an entry as it is. */
    public static String sha256(Listing listing) {
        return Sha256.of(CanonicalJson.bytes(ListingJson.of(listing)));
    }

    /** Keeps an entry as it is. @return its hash */
    public String keep(Listing listing) {
        byte[] bytes = CanonicalJson.bytes(ListingJson.of(listing));
        String sha256 = Sha256.of(bytes);
        if (!there.containsKey(sha256) || !store.contains(sha256)) {
            store.put(bytes);
            if (there.size() >= MOST) {
                there.clear();
            }
            there.put(sha256, true);
        }
        return sha256;
    }

    /** The entry of that hash; empty where it was erased. */
    public Optional<JsonNode> find(String sha256) {
        try {
            return Optional.of(Json.parse(new String(store.bytes(sha256), StandardCharsets.UTF_8), sha256));
        } catch (InputException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In which fields two states differ; empty where one of them is no longer known. */
    Optional<List<EntryChange.Field>> differences(String before, String after) {
        List<EntryChange.Field> known = differences.get(before + after);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<JsonNode> old = find(before);
        Optional<JsonNode> now = find(after);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        List<EntryChange.Field> fields = WrittenEntry.differences(old.get(), now.get());
        if (differences.size() >= MOST) {
            differences.clear();
        }
        differences.put(before + after, fields);
        return Optional.of(fields);
    }
}
