package org.gainsay.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;

/**
 * Which stored files a body refers to: those that it names in {@code "stored"}, its {@code "bundle"}, and those that the bundle names.
 * A bundle is itself a stored file, a JSON object whose {@code "stored"} names others: thousands of screenings of one run speak of the
 * same lists, and name them in one hash. Thread-safe.
 */
final class StoredFiles {
    private final SourceStore store;
    private final Map<String, Set<String>> bundles = new ConcurrentHashMap<>();

    StoredFiles(SourceStore store) {
        this.store = store;
    }

    /**
     * In the body's order; bodies that name the same bundle and nothing else get the same set. Without the files of a bundle
     * that is not there or damaged; whether it is there its own hash tells.
     */
    Set<String> of(JsonNode body) {
        var stored = Draft.stored(body);
        var bundle = Draft.bundle(body);
        var bundled = bundle == null ? Set.<String>of() : bundled(bundle);
        if (stored.isEmpty()) {
            return bundled;
        }
        var files = new LinkedHashSet<>(stored);
        files.addAll(bundled);
        return files;
    }

    /** The same of a body as it lies in the ledger; none where somebody has damaged it, so that it can still be erased. */
    Set<String> of(String body) {
        try {
            return of(Json.parse(body, "body"));
        } catch (InputException e) {
            return Set.of();
        }
    }

    private Set<String> bundled(String bundle) {
        var known = bundles.get(bundle);
        if (known != null) {
            return known;
        }
        var files = new LinkedHashSet<>(List.of(bundle));
        try {
            files.addAll(Draft.stored(Json.parse(new String(store.bytes(bundle), UTF_8), bundle)));
        } catch (InputException e) {
            return files; // and not remembered: it may be put there yet
        }
        bundles.put(bundle, files);
        return files;
    }
}
