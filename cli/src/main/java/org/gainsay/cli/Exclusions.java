package org.gainsay.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;

/**
 * Hits that somebody cleared before and that stay quiet while their entries are as they were then. Counts what it keeps quiet.
 * Thread-safe.
 */
final class Exclusions {
    /** Stands for every name. */
    private static final String ANY = "";

    private final Map<String, Set<EntryKey>> quiet = new HashMap<>();
    private final Map<String, Map<EntryKey, String>> reopened = new HashMap<>();
    private int gone;
    private int blind;
    private final AtomicLong hitsKeptQuiet = new AtomicLong();
    private final Set<String> shownAgain = new ConcurrentSkipListSet<>();

    private Exclusions() {}

    /** Holds the clearings against the entries as these lists have them. */
    static Exclusions of(List<Clearing> clearings, ScreenIndex index, LocalDate today) {
        Exclusions exclusions = new Exclusions();
        Map<EntryKey, Integer> entries = clearings.isEmpty() ? Map.of() : index.entriesByKey();
        clearings.forEach(clearing -> exclusions.add(clearing, entries, index, today));
        return exclusions;
    }

    private void add(Clearing clearing, Map<EntryKey, Integer> entries, ScreenIndex index, LocalDate today) {
        Integer entry = entries.get(clearing.key());
        if (entry == null) {
            gone++;
            return;
        }
        var listing = index.listing(entry);
        String why = clearing.reopened(listing, today);
        if (why == null) {
            quiet.computeIfAbsent(clearing.name(), any -> new HashSet<>()).add(clearing.key());
            blind += clearing.isBlind(listing) ? 1 : 0;
        } else {
            reopened.computeIfAbsent(clearing.name(), any -> new HashMap<>())
                    .putIfAbsent(clearing.key(), why + " (" + clearing.where() + ")");
        }
    }

    /**
     * A screening without the hits that were cleared.
     *
     * @param quiet the cleared entries that would have been hits
     * @param cut whether there are more matches than the limit lets through
     */
    record Screened(List<Hit> hits, Set<EntryKey> quiet, boolean cut) {}

    /**
     * Screens for as many more hits as could be cleared, and leaves the cleared ones out: the rest are the same. One more
     * than that is looked for to know whether the limit cut any match off.
     */
    Screened screen(Query query, ScreenOptions options, Screener screener) {
        if (quiet.isEmpty() && reopened.isEmpty()) {
            List<Hit> hits = screener.screen(query, limited(options, options.limit() + 1L));
            boolean more = hits.size() > options.limit();
            return new Screened(
                    more ? List.copyOf(hits.subList(0, options.limit())) : hits,
                    Set.of(),
                    more && hits.getLast().match());
        }
        String name = Clearing.folded(query.name());
        Set<EntryKey> own = quiet.getOrDefault(name, Set.of());
        Set<EntryKey> all = quiet.getOrDefault(ANY, Set.of());
        long wide = (long) options.limit() + own.size() + all.size();
        boolean cut = false;
        List<Hit> hits = new ArrayList<>();
        Set<EntryKey> found = new HashSet<>();
        long place = 0;
        for (Hit hit : screener.screen(query, limited(options, wide + 1))) {
            EntryKey key = new EntryKey(hit.source(), hit.entry());
            place++;
            if (own.contains(key) || all.contains(key)) {
                if (place <= wide) {
                    found.add(key);
                }
            } else if (hits.size() < options.limit()) {
                hits.add(hit);
                noteIfReopened(name, key);
            } else {
                cut |= hit.match();
            }
        }
        hitsKeptQuiet.addAndGet(found.size());
        return new Screened(hits, found, cut);
    }

    private static ScreenOptions limited(ScreenOptions options, long limit) {
        return new ScreenOptions(
                (int) Math.min(Integer.MAX_VALUE, limit),
                options.minScore(),
                options.threshold(),
                options.algorithm(),
                options.excluded());
    }

    private void noteIfReopened(String name, EntryKey key) {
        String why = reopened.getOrDefault(name, Map.of()).get(key);
        why = why == null ? reopened.getOrDefault(ANY, Map.of()).get(key) : why;
        if (why != null) {
            shownAgain.add(key.source() + " " + key.entry() + " " + why);
        }
    }

    /** How many hits stayed quiet so far. */
    long hitsKeptQuiet() {
        return hitsKeptQuiet.get();
    }

    /** How many clearings no longer held and had hits, which were shown. */
    int shownAgain() {
        return shownAgain.size();
    }

    /** One line on what was kept quiet, what is shown again and what could not be watched. */
    String summary(String path) {
        long hits = hitsKeptQuiet.get();
        StringBuilder line = new StringBuilder(path + ": kept " + hits + (hits == 1 ? " hit" : " hits") + " quiet");
        if (!shownAgain.isEmpty()) {
            line.append("; shown again: ").append(String.join(", ", shownAgain));
        }
        if (blind > 0) {
            line.append(
                            "; lines that hold whatever becomes of the entry (no fingerprint, and no date there or on the list): ")
                    .append(blind);
        }
        if (gone > 0) {
            line.append("; lines of entries that none of these lists has: ").append(gone);
        }
        return line.toString();
    }
}
