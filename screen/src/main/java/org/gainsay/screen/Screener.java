package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.ListContent;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.Query;

/** Screens names against lists. Immutable and thread-safe. */
public final class Screener {
    private final List<Listing> listings;

    private Screener(List<Listing> listings) {
        this.listings = listings;
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
        return listings.stream().mapToInt(listing -> listing.names().size()).sum();
    }

    /**
     * The entries that the query may mean, every name of every entry being weighed.
     *
     * @return by falling score, then by source and entry; at most as many as the options allow
     */
    public List<Hit> screen(Query query, ScreenOptions options) {
        List<Hit> hits = new ArrayList<>();
        for (Listing listing : listings) {
            if (options.excluded().contains(EntryKey.of(listing))) {
                continue;
            }
            for (Name name : listing.names()) {
                Comparison comparison =
                        NameComparison.compare(query.name(), name.full(), query.schema(), options.algorithm());
                if (comparison.score() >= options.minScore() && comparison.score() > 0) {
                    hits.add(hit(listing, name, comparison, options.threshold()));
                    break;
                }
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(Hit::source)
                .thenComparing(Hit::entry));
        return List.copyOf(hits.subList(0, Math.min(hits.size(), options.limit())));
    }

    /**
     * The entries that a party of an article certainly is: all significant parts of both names agree, and neither
     * what it is nor its country speaks against it. A shared surname, or one word of a longer name, is never enough.
     *
     * @return one hit an entry, by source and entry; empty where nothing is certain, which is better than a wrong link
     */
    public List<Hit> identify(Entity entity) {
        return screen(
                Query.named(entity.name(), entity.schema()),
                new ScreenOptions(10, 1, 1, Algorithm.GAINSAY, java.util.Set.of()));
    }

    private static Hit hit(Listing listing, Name name, Comparison comparison, double threshold) {
        return new Hit(
                listing.source(),
                listing.entry(),
                listing.schema(),
                listing.caption(),
                name.full(),
                comparison.score(),
                comparison.score() >= threshold,
                comparison.why(),
                listing.programs(),
                listing.listed());
    }
}
