package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.screen.TableSearcher.Scored;

/**
 * Screens names against lists. The way of a query: its name is scored against every listed name that can reach what is
 * wanted ({@link TableSearcher}), of each entry the best name stands, what else is known of both confirms or contradicts it
 * ({@link Evidence}, {@link Weighing}), and the best entries come back as hits. Thread-safe.
 */
public final class Screener {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(Hit::source)
            .thenComparing(Hit::entry);

    /** More than a score can win by rounding. */
    private static final double ROUNDING = 1e-4;

    private final ScreenIndex index;
    private final TableSearcher people;
    private final TableSearcher others;

    private Screener(ScreenIndex index, boolean exhaustive) {
        this.index = index;
        people = new TableSearcher(index.people(), exhaustive);
        others = new TableSearcher(index.others(), exhaustive);
    }

    /** A screener over all entries of the index. */
    public static Screener over(ScreenIndex index) {
        return new Screener(index, false);
    }

    /** A screener over all entries of these lists, of which it makes an index in memory. */
    public static Screener over(List<ListContent> lists) {
        return over(ScreenIndex.of(lists));
    }

    /** The same screener without its short cuts: it scores every name, takes a thousand times as long and finds the same. */
    public Screener exhaustive() {
        return new Screener(index, true);
    }

    /** What it looks into. */
    public ScreenIndex index() {
        return index;
    }

    /**
     * The entries that the query may mean, every name of every entry being weighed.
     *
     * @return by falling score, then by source and entry; at most as many as the options allow, none below their
     *     smallest score and none that scores 0
     * @throws org.gainsay.model.InputException where the query's birth date cannot be read
     */
    public List<Hit> screen(Query query, ScreenOptions options) {
        if (options.algorithm() == Algorithm.OFAC) {
            return OfacScreening.of(index, query.name(), options);
        }
        Evidence evidence = Evidence.of(query);
        TableSearcher.Enough enough = entry -> enough(evidence, entry, options.minScore());
        Map<Integer, Scored> names = bestNames(query.name(), enough);
        List<Candidate> candidates = new ArrayList<>(names.size());
        names.forEach((entry, name) -> candidates.add(
                new Candidate(entry, name, evidence.most(Weighing.nameAlone(name), index.schema(entry)))));
        for (String number : evidence.numbers()) {
            IntList entries = index.entriesWith(number);
            for (int i = 0; i < entries.size(); i++) {
                candidates.add(new Candidate(entries.get(i), names.get(entries.get(i)), 1));
            }
        }
        return best(candidates, evidence, options);
    }

    /** What a name must score for its entry to be wanted: less where other evidence may confirm it, more where its kind contradicts. */
    private double enough(Evidence evidence, int entry, double minScore) {
        double least = Math.min(minScore, Calibration.NAME_ENOUGH);
        double most = evidence.most(1, index.schema(entry));
        return most == 1 ? least : least + (1 - most);
    }

    /**
     * An entry that may become a hit.
     *
     * @param name its best name; null where it was found by a number alone
     * @param most what it can score at most, whatever the list says of it
     */
    private record Candidate(
            int entry, @org.jspecify.annotations.Nullable Scored name, double most) {}

    /** Reads and weighs the candidates, the most promising first, until no other can be among the best. */
    private List<Hit> best(List<Candidate> candidates, Evidence evidence, ScreenOptions options) {
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.most())
                .thenComparingInt(Candidate::entry));
        List<Hit> hits = new ArrayList<>();
        java.util.Set<Integer> weighed = new java.util.HashSet<>();
        for (Candidate candidate : candidates) {
            boolean full = hits.size() == options.limit();
            if (full && candidate.most() + ROUNDING < hits.getLast().score()) {
                break;
            }
            if (weighed.add(candidate.entry()) && !options.excluded().contains(index.key(candidate.entry()))) {
                Weighing weighing = Weighing.of(index.listing(candidate.entry()), candidate.name(), evidence);
                if (weighing.score() >= options.minScore() && weighing.score() > 0) {
                    hits.add(weighing.hit(options.threshold()).inParty(index.party(candidate.entry())));
                    hits.sort(BEST_FIRST);
                    if (full) {
                        hits.removeLast();
                    }
                }
            }
        }
        return hits;
    }

    /**
     * The entries that a party of an article certainly is: all significant parts of both names agree, and neither
     * what it is nor its country speaks against it. A shared surname, or one word of a longer name, is never enough.
     *
     * @return one hit an entry, by source and entry; empty where nothing is certain, which is better than a wrong link
     */
    public List<Hit> identify(Entity entity) {
        SortedMap<Integer, Weighing> certain = new TreeMap<>();
        SortedMap<Integer, Listing> namesakes = new TreeMap<>();
        for (String name : Identification.names(entity)) {
            Evidence evidence = Evidence.of(Identification.query(entity, name));
            bestNames(name, entry -> Calibration.CERTAIN_SCORE).forEach((entry, scored) -> {
                Listing listing = index.listing(entry);
                if (Identification.isNamesake(entity, listing, scored)) {
                    namesakes.put(entry, listing);
                    if (Identification.isCertain(entity, listing, scored)) {
                        certain.putIfAbsent(entry, Weighing.of(listing, scored, evidence));
                    }
                }
            });
        }
        return Identification.unambiguous(entity, certain.values(), namesakes.values()).stream()
                .map(weighing -> weighing.hit(Calibration.CERTAIN_NAME))
                .sorted(Comparator.comparing(Hit::source).thenComparing(Hit::entry))
                .toList();
    }

    /** Of every entry with a name that scores enough, the best of them; the earlier where two are as good. */
    private Map<Integer, Scored> bestNames(String name, TableSearcher.Enough enough) {
        Map<Integer, Scored> best = new HashMap<>();
        java.util.function.Consumer<Scored> keep = scored -> {
            if (Weighing.nameAlone(scored) >= enough.of(scored.entry())) {
                best.merge(scored.entry(), scored, Screener::better);
            }
        };
        people.score(name, enough, keep);
        others.score(name, enough, keep);
        return best;
    }

    private static Scored better(Scored one, Scored other) {
        double difference = Weighing.nameAlone(one) - Weighing.nameAlone(other);
        if (difference == 0) {
            return one.place() < other.place() ? one : other;
        }
        return difference > 0 ? one : other;
    }
}
