package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.Identifier;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.Query;
import org.gainsay.model.Schema;

/**
 * Screens names against lists. The way of a query: its name is scored against every listed name ({@link NameTable},
 * {@link NameScore}), of each entry the best name stands, what else is known of both confirms or contradicts it
 * ({@link Evidence}, {@link Weighing}), and the best entries come back as hits. Immutable and thread-safe.
 */
public final class Screener {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> -hit.score())
            .thenComparing(Hit::source)
            .thenComparing(Hit::entry);

    private final List<Listing> listings;
    private final NameTable people = new NameTable(true);
    private final NameTable others = new NameTable(false);

    private Screener(List<Listing> listings) {
        this.listings = listings;
        for (int entry = 0; entry < listings.size(); entry++) {
            Listing listing = listings.get(entry);
            NameTable table = listing.schema() == Schema.PERSON ? people : others;
            for (Name name : listing.names()) {
                table.add(entry, name);
            }
        }
    }

    /** A screener over all entries of these lists. */
    public static Screener over(List<ListContent> lists) {
        return new Screener(
                lists.stream().flatMap(list -> list.listings().stream()).toList());
    }

    /** How many entries it holds. */
    public int entries() {
        return listings.size();
    }

    /** How many names its entries have together. */
    public int names() {
        return people.size() + others.size();
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
            return best(OfacScreening.of(listings, query.name(), options), options);
        }
        Evidence evidence = Evidence.of(query);
        double enough = Math.min(options.minScore(), Calibration.NAME_ENOUGH);
        SortedMap<Integer, Weighing> weighings = new TreeMap<>();
        bestNames(query.name(), enough)
                .forEach((entry, name) -> weighings.put(entry, Weighing.of(listings.get(entry), name, evidence)));
        for (int entry : entriesWithNumber(evidence)) {
            weighings.computeIfAbsent(entry, any -> Weighing.of(listings.get(entry), null, evidence));
        }
        return best(
                weighings.values().stream()
                        .map(weighing -> weighing.hit(options.threshold()))
                        .toList(),
                options);
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
            bestNames(name, Calibration.CERTAIN_SCORE).forEach((entry, scored) -> {
                Listing listing = listings.get(entry);
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

    /** Of every entry with a name that scores at least so much, the best of them; the earlier where two are as good. */
    private SortedMap<Integer, NameTable.Scored> bestNames(String name, double enough) {
        SortedMap<Integer, NameTable.Scored> best = new TreeMap<>();
        Consumer<NameTable.Scored> keep = scored -> {
            if (Weighing.nameAlone(scored) >= enough) {
                best.merge(
                        scored.listed().entry(),
                        scored,
                        (old, now) -> Weighing.nameAlone(now) > Weighing.nameAlone(old) ? now : old);
            }
        };
        people.score(name, keep);
        others.score(name, keep);
        return best;
    }

    private List<Integer> entriesWithNumber(Evidence evidence) {
        List<String> numbers = evidence.numbers();
        List<Integer> entries = new ArrayList<>();
        for (int entry = 0; entry < listings.size() && !numbers.isEmpty(); entry++) {
            for (Identifier identifier : listings.get(entry).identifiers()) {
                if (numbers.contains(Evidence.bare(identifier.value()))) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static List<Hit> best(List<Hit> hits, ScreenOptions options) {
        return hits.stream()
                .filter(hit -> hit.score() >= options.minScore() && hit.score() > 0)
                .filter(hit -> !options.excluded().contains(new EntryKey(hit.source(), hit.entry())))
                .sorted(BEST_FIRST)
                .limit(options.limit())
                .toList();
    }
}
