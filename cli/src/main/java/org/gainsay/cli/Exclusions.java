package org.gainsay.cli;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;

/** Hits that somebody cleared before: an entry for all names, or for one name only. */
record Exclusions(Set<EntryKey> forAll, Map<String, Set<EntryKey>> byName) {
    static final Exclusions NONE = new Exclusions(Set.of(), Map.of());

    /** Reads a csv file with the columns source, entry and, where it holds for one name only, name. */
    static Exclusions read(String path, InputStream standardInput) {
        Set<EntryKey> forAll = new HashSet<>();
        Map<String, Set<EntryKey>> byName = new HashMap<>();
        try (QueryFile file = QueryFile.open(path, standardInput, "source", "entry")) {
            file.rows().forEach(row -> {
                Map<String, String> lower = new HashMap<>();
                file.byColumn(row)
                        .forEach((column, value) -> lower.put(column.toLowerCase(Locale.ROOT), value.strip()));
                EntryKey key = new EntryKey(lower.getOrDefault("source", ""), lower.getOrDefault("entry", ""));
                String name = folded(lower.getOrDefault("name", ""));
                if (name.isEmpty()) {
                    forAll.add(key);
                } else {
                    byName.computeIfAbsent(name, same -> new HashSet<>()).add(key);
                }
            });
        }
        return new Exclusions(forAll, byName);
    }

    Set<EntryKey> of(Query query) {
        Set<EntryKey> own = byName.getOrDefault(folded(query.name()), Set.of());
        if (own.isEmpty()) {
            return forAll;
        }
        Set<EntryKey> both = new HashSet<>(forAll);
        both.addAll(own);
        return both;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
