package org.gainsay.watch.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.model.InputException;

/** Which sources a home has, as its ledger says. Safe for several threads. */
public final class Sources {
    /** In the body of every entry of that type. */
    private static final String CHANGE = "\"change\":";

    private final Home home;
    private final Map<String, Listed> known = new LinkedHashMap<>();
    private long followed;

    public Sources(Home home) {
        this.home = home;
    }

    /**
     * A source, and whether people have been told that it fails.
     *
     * @param failing why; empty where it works
     */
    record Listed(Source source, Optional<String> failing) {}

    /** All of them, by name. */
    public List<Source> all() {
        return listed().values().stream().map(Listed::source).toList();
    }

    /** The one of that name. */
    public Optional<Source> find(String name) {
        return Optional.ofNullable(listed().get(name)).map(Listed::source);
    }

    /**
     * The one of that name.
     *
     * @throws InputException if there is none
     */
    public Source named(String name) {
        Map<String, Listed> all = listed();
        Listed found = all.get(name);
        if (found == null) {
            throw new InputException("no source '" + name + "'"
                    + (all.isEmpty()
                            ? "; gainsay watch source add adds one"
                            : "; these are: " + String.join(", ", all.keySet())));
        }
        return found.source();
    }

    /** Adds a source, or changes what is said of one. */
    public void add(String by, Source source) {
        home.ledger().append(by, List.of(new SourceEntry.Added(source).draft()));
    }

    /**
     * Removes a source; what came of it stays.
     *
     * @throws InputException if there is none of that name
     */
    public void remove(String by, String name) {
        named(name);
        home.ledger().append(by, List.of(new SourceEntry.Removed(name).draft()));
    }

    /** By name. Of what was followed before, nothing is read again. */
    synchronized Map<String, Listed> listed() {
        long head = home.ledger().head().seq();
        if (head > followed) {
            try (Stream<Kept> entries = home.ledger().ofType(SourceEntry.TYPE, CHANGE, followed + 1)) {
                entries.forEach(this::follow);
            }
            followed = Math.max(followed, head);
        }
        return new TreeMap<>(known);
    }

    private void follow(Kept kept) {
        if (kept.body() instanceof Body.Present present) {
            SourceEntry.of(present.json()).ifPresent(entry -> apply(entry, known));
        }
        followed = kept.entry().seq();
    }

    private static void apply(SourceEntry entry, Map<String, Listed> all) {
        switch (entry) {
            case SourceEntry.Added added -> all.put(added.source(), new Listed(added.what(), Optional.empty()));
            case SourceEntry.Removed removed -> all.remove(removed.source());
            case SourceEntry.Failing failing ->
                all.computeIfPresent(
                        failing.source(), (name, listed) -> new Listed(listed.source(), Optional.of(failing.reason())));
            case SourceEntry.Mended mended ->
                all.computeIfPresent(mended.source(), (name, listed) -> new Listed(listed.source(), Optional.empty()));
        }
    }
}
