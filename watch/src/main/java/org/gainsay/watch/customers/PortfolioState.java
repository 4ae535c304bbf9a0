package org.gainsay.watch.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Kept;
import org.gainsay.screen.EntryKey;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger's entries make of one portfolio, one after the other: who its customers are, which of them have hits, and when it was run
 * last. Following the same entries again changes nothing. For one thread.
 */
final class PortfolioState {
    private final String name;
    private final Map<EntryKey, EntryKey> entries = new HashMap<>();
    private final Map<String, Known> known = new LinkedHashMap<>();

    /** Customers with a finding since the last run that is done, each with the run that found it. */
    private final Map<String, String> open = new LinkedHashMap<>();

    /** Whose findings were erased: they are screened again, and what is found of them is nothing that anybody knows. */
    private final Set<String> forgotten = new TreeSet<>();

    private Tally tally = Tally.NONE;
    private @Nullable Dated<WatchEntry.Customers> customers;
    private @Nullable Dated<WatchEntry.Run> last;
    private long seen;

    PortfolioState(String name) {
        this.name = name;
    }

    /** What an entry said, and which one it was. */
    record Dated<T>(long seq, String at, T entry) {}

    /** What findings since the last run come to. */
    record Tally(long touched, long found, long changed, long gone) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally with(List<HitChange> changes) {
            return new Tally(
                    touched + 1,
                    found + count(changes, HitChange.Kind.NEW),
                    changed + count(changes, HitChange.Kind.CHANGED),
                    gone + count(changes, HitChange.Kind.GONE));
        }

        private static long count(List<HitChange> changes, HitChange.Kind kind) {
            return changes.stream().filter(change -> change.change() == kind).count();
        }
    }

    String name() {
        return name;
    }

    /** Its customers as they were handed in last; null where there is no such portfolio, or it was removed. */
    @Nullable Dated<WatchEntry.Customers> customers() {
        return customers;
    }

    /** The last run that is done; null where none is. */
    @Nullable Dated<WatchEntry.Run> last() {
        return last;
    }

    /** Who has hits, by his id. */
    Map<String, Known> known() {
        return known;
    }

    /** Who has a finding of a run that is not done, in the order of these. */
    Map<String, String> open() {
        return open;
    }

    Set<String> forgotten() {
        return forgotten;
    }

    /**
     * Forgets findings.
     *
     * @param from the first entry of those that were erased, {@code to} the last
     * @return whether the customers and the last run are still known
     */
    boolean forget(long from, long to) {
        known.entrySet().removeIf(each -> {
            boolean erased = isIn(each.getValue().seq(), from, to);
            if (erased) {
                forgotten.add(each.getKey());
            }
            return erased;
        });
        return (customers == null || !isIn(customers.seq(), from, to)) && (last == null || !isIn(last.seq(), from, to));
    }

    private static boolean isIn(long seq, long from, long to) {
        return seq >= from && seq <= to;
    }

    Tally tally() {
        return tally;
    }

    /** Up to which entry the ledger was followed. */
    long seen() {
        return seen;
    }

    void seen(long seq) {
        seen = Math.max(seen, seq);
    }

    void follow(Kept kept) {
        if (kept.body() instanceof Body.Present present) {
            WatchEntry.of(present.json())
                    .filter(entry -> entry.portfolio().equals(name))
                    .ifPresent(entry -> follow(kept.entry().seq(), kept.entry().at(), entry));
        }
        seen(kept.entry().seq());
    }

    void follow(long seq, String at, WatchEntry entry) {
        switch (entry) {
            case WatchEntry.Customers given -> customers = new Dated<>(seq, at, given);
            case WatchEntry.Found found -> found(seq, found);
            case WatchEntry.Run run -> {
                last = new Dated<>(seq, at, run);
                open.clear();
                forgotten.clear();
                tally = Tally.NONE;
            }
            case WatchEntry.Removed removed -> {
                customers = null;
                last = null;
                known.clear();
                open.clear();
                tally = Tally.NONE;
            }
        }
        seen(seq);
    }

    private void found(long seq, WatchEntry.Found found) {
        List<EntryKey> of = new ArrayList<>();
        found.hits()
                .values()
                .forEach(hit -> of.add(
                        entry(hit.path("source").asString(""), hit.path("entry").asString(""))));
        if (of.isEmpty()) {
            known.remove(found.customer());
        } else {
            known.put(found.customer(), new Known(seq, of));
        }
        open.put(found.customer(), found.run());
        tally = tally.with(found.changes());
    }

    /** One object for all that mean the same entry. */
    EntryKey entry(String source, String entry) {
        return entries.computeIfAbsent(new EntryKey(source, entry), key -> key);
    }
}
