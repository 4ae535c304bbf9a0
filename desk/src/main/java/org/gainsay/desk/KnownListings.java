package org.gainsay.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Entity;
import org.gainsay.model.Hit;
import org.gainsay.model.Listing;
import org.gainsay.model.Query;
import org.gainsay.model.Reason;
import org.gainsay.model.Schema;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;

/** What the lists of an index say of a party, on all of them. Thread-safe. */
public final class KnownListings {
    private static final int MOST = 50;
    private static final Pattern BLANK = Pattern.compile("\\s");

    private final ScreenIndex index;
    private final Map<EntryKey, Integer> entries;

    private KnownListings(ScreenIndex index) {
        this.index = index;
        entries = index.entriesByKey();
    }

    /** What the lists of this index say. */
    public static KnownListings of(ScreenIndex index) {
        return new KnownListings(index);
    }

    /** The entry; empty where none of the lists has it. */
    public Optional<Listing> find(EntryKey key) {
        return Optional.ofNullable(entries.get(key)).map(index::listing);
    }

    /**
     * Which list entries a name may mean, the other entries of their parties among them. After them, of a single word, those that have it in
     * a name: a surname is what people ask for.
     */
    public List<Hit> named(String name) {
        ScreenOptions options = new ScreenOptions(
                MOST,
                ScreenOptions.DEFAULT.threshold(),
                ScreenOptions.DEFAULT.threshold(),
                ScreenOptions.DEFAULT.algorithm(),
                Set.of());
        Screener screener = Screener.over(index);
        List<Hit> hits = new ArrayList<>(screener.screen(Query.named(name, null), options));
        Set<EntryKey> shown = hits.stream().map(KnownListings::key).collect(Collectors.toSet());
        Set<EntryKey> together = parties(shown);
        together.stream()
                .filter(key -> !shown.contains(key))
                .map(key -> hit(key, "the same party as an entry of that name"))
                .forEach(hits::add);
        if (!BLANK.matcher(name.strip()).find()) {
            screener.bearing(name.strip(), MOST).stream()
                    .filter(hit -> !together.contains(key(hit)))
                    .limit(Math.max(0, MOST - hits.size()))
                    .forEach(hits::add);
        }
        return List.copyOf(hits);
    }

    private static EntryKey key(Hit hit) {
        return new EntryKey(hit.source(), hit.entry());
    }

    /** The entries that a name means beyond doubt, and the other entries of their parties. */
    public Set<EntryKey> certain(String name) {
        Screener screener = Screener.over(index);
        Set<EntryKey> found = new LinkedHashSet<>();
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANIZATION, Schema.VESSEL)) {
            Entity entity = new Entity("subject", name, schema, null, List.of(), List.of(), List.of());
            screener.identify(entity).forEach(hit -> found.add(new EntryKey(hit.source(), hit.entry())));
        }
        return parties(found);
    }

    /** The entry and the others of its party, as hits that need no score. */
    public List<Hit> ofParty(EntryKey key) {
        return parties(Set.of(key)).stream()
                .map(entry -> hit(entry, entry.equals(key) ? "named by its id" : "the same party"))
                .toList();
    }

    /** The entries themselves and all that are one party with one of them, by list and entry. */
    public Set<EntryKey> parties(Set<EntryKey> some) {
        Set<String> parties = some.stream()
                .map(entries::get)
                .flatMap(Stream::ofNullable)
                .map(index::party)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Stream<EntryKey> others = parties.isEmpty()
                ? Stream.empty()
                : entries.entrySet().stream()
                        .filter(entry -> {
                            String party = index.party(entry.getValue());
                            return party != null && parties.contains(party);
                        })
                        .map(Map.Entry::getKey);
        return Stream.concat(some.stream(), others)
                .sorted(Comparator.comparing(EntryKey::source)
                        .thenComparingInt(key -> key.entry().length())
                        .thenComparing(EntryKey::entry))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Hit hit(EntryKey key, String why) {
        int entry = Objects.requireNonNull(entries.get(key));
        Listing listing = index.listing(entry);
        return new Hit(
                listing.source(),
                listing.entry(),
                listing.schema(),
                listing.caption(),
                listing.caption(),
                1,
                true,
                List.of(new Reason("entry", null, why)),
                listing.programs(),
                listing.listed(),
                index.party(entry));
    }
}
