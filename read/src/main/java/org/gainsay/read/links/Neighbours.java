package org.gainsay.read.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.model.Mention;
import org.gainsay.model.Span;

/** Which places that are known by their names are mentioned beside a party. */
final class Neighbours {
    /** Code points before and after a mention in which another place counts as its neighbour. */
    private static final int NEIGHBOURHOOD = 120;

    private record Named(Span span, Place place) {}

    private final Map<String, List<Span>> mentions = new HashMap<>();
    private final NavigableMap<Integer, List<Named>> places = new TreeMap<>();
    private int longest;

    /** Takes the known places by the ids of their entities. */
    Neighbours(List<Mention> mentions, Map<String, Place> known) {
        for (Mention mention : mentions) {
            Span span = mention.span();
            this.mentions
                    .computeIfAbsent(mention.entity(), entity -> new ArrayList<>())
                    .add(span);
            Place place = known.get(mention.entity());
            if (place != null) {
                places.computeIfAbsent(span.start(), start -> new ArrayList<>()).add(new Named(span, place));
                longest = Math.max(longest, span.length());
            }
        }
    }

    /** Each place once, in the order in which they are first named beside the party. */
    List<Place> of(String entity) {
        Set<Place> found = new LinkedHashSet<>();
        for (Span own : mentions.getOrDefault(entity, List.of())) {
            int from = own.start() - NEIGHBOURHOOD;
            for (List<Named> there :
                    places.subMap(from - longest, own.end() + NEIGHBOURHOOD).values()) {
                there.stream().filter(named -> named.span.end() > from).forEach(named -> found.add(named.place));
            }
        }
        return List.copyOf(found);
    }
}
