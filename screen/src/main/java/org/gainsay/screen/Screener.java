package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;
import org.gainsay.screen.TableSearcher.Scored;
import org.jspecify.annotations.Nullable;

/**
 * Screens names against lists. The way of a query: its name is scored against every listed name that can reach what is
 * wanted ({@link TableSearcher}), of each entry the best name stands, what else is known of both confirms or contradicts it
 * ({@link Evidence}, {@link Weighing}), and the best entries come back as hits. Thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // a place in an array, kept nowhere
public final class Screener {
    private static final Schema[] SCHEMAS = Schema.values();

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(Hit::source)
            .thenComparing(Hit::entry);

    /** More than a score can win by rounding. */
    static final double ROUNDING = 1e-4;

    private final ScreenIndex index;
    private final TableSearcher people;
    private final TableSearcher others;
    private final Set<Schema> schemasOfOthers;

    private Screener(ScreenIndex index, boolean exhaustive) {
        this.index = index;
        schemasOfOthers = index.schemas();
        schemasOfOthers.remove(Schema.PERSON);
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
        Map<Integer, Scored> names =
                bestNames(query.name(), schema -> evidence.least(options.minScore(), schema) - ROUNDING);
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

    /**
     * An entry that may become a hit.
     *
     * @param name its best name; null where it was found by a number alone
     * @param most what it can score at most, whatever the list says of it
     */
    private record Candidate(int entry, @Nullable Scored name, double most) {}

    /** Reads and weighs the candidates, the most promising first, until no other can be among the best. */
    private List<Hit> best(List<Candidate> candidates, Evidence evidence, ScreenOptions options) {
        candidates.sort(Comparator.comparingDouble((Candidate candidate) -> -candidate.most())
                .thenComparingInt(Candidate::entry));
        List<Hit> hits = new ArrayList<>();
        Set<Integer> weighed = new HashSet<>();
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
     * The entries that have a single word in a name, exactly; none of them a match. For whoever looks for a party by a surname.
     *
     * @return at most so many, by falling likeness of the whole names, then by source and entry; none for more than one word
     */
    public List<Hit> bearing(String word, int most) {
        return WordBearers.of(index, word, most);
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
            bestNames(name, schema -> Calibration.CERTAIN_SCORE).forEach((entry, scored) -> {
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

    /**
     * Of every entry with a name that scores enough, the best of them; the earlier where two are as good.
     *
     * @param enough for a kind of entry the least score that is of use
     */
    private Map<Integer, Scored> bestNames(String name, ToDoubleFunction<Schema> enough) {
        Map<Integer, Scored> best = new HashMap<>();
        double[] least = new double[SCHEMAS.length];
        for (Schema schema : SCHEMAS) {
            least[schema.ordinal()] = enough.applyAsDouble(schema);
        }
        Consumer<Scored> keep = scored -> {
            if (Weighing.nameAlone(scored) >= least[index.schema(scored.entry()).ordinal()]) {
                best.merge(scored.entry(), scored, Screener::better);
            }
        };
        // A name that cannot say so much need not be looked for: a person's among companies, where it must be a match.
        double ofPeople = enough.applyAsDouble(Schema.PERSON);
        if (ofPeople <= Weighing.MOST_OF_NAME) {
            people.score(name, ofPeople, keep);
        }
        double ofOthers = schemasOfOthers.stream().mapToDouble(enough).min().orElse(1);
        if (ofOthers <= Weighing.MOST_OF_NAME) {
            others.score(name, ofOthers, keep);
        }
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
