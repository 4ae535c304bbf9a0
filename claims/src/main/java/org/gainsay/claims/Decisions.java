package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.claims.Decision.Join;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Split;
import org.gainsay.model.Publication;
import org.gainsay.model.Span;

/** People's decisions, applied in the order in which they were made: a later one outdoes an earlier one. */
final class Decisions {
    private final List<Decision> all;

    Decisions(Collection<Decision> all) {
        this.all = List.copyOf(all);
    }

    /** For each split that speaks of a statement: whether it is set apart, or of the rest. */
    Map<Integer, Boolean> sides(Heard heard) {
        Map<Integer, Boolean> sides = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            if (all.get(number) instanceof Split split) {
                if (speaksOf(split.apart(), heard)) {
                    sides.put(number, true);
                } else if (speaksOf(split.rest(), heard)) {
                    sides.put(number, false);
                }
            }
        }
        return sides;
    }

    /** The bundles with those put together that a person has joined. */
    List<Bundle> joined(List<Bundle> bundles) {
        List<Bundle> joined = new ArrayList<>(bundles);
        for (int number = 0; number < all.size(); number++) {
            if (all.get(number) instanceof Join join) {
                int one = holder(joined, join.one());
                int other = holder(joined, join.other());
                if (one >= 0 && other >= 0 && one != other && !splitLater(joined.get(one), joined.get(other), number)) {
                    int first = Math.min(one, other);
                    int second = Math.max(one, other);
                    joined.set(first, joined.get(first).with(joined.get(second), join.name()));
                    joined.remove(second);
                }
            }
        }
        return joined;
    }

    private static boolean splitLater(Bundle one, Bundle other, int number) {
        return one.traits().splits.entrySet().stream()
                .filter(split -> split.getKey() > number)
                .anyMatch(split -> {
                    Boolean side = other.traits().splits.get(split.getKey());
                    return side != null && !side.equals(split.getValue());
                });
    }

    /** The place of the bundle with most of the mentions, of several the first; negative where none has any. */
    private static int holder(List<Bundle> bundles, List<Place> places) {
        int holder = -1;
        long most = 0;
        for (int place = 0; place < bundles.size(); place++) {
            long count = count(bundles.get(place), places);
            if (count > most) {
                most = count;
                holder = place;
            }
        }
        return holder;
    }

    private static long count(Bundle bundle, List<Place> places) {
        return bundle.pieces().stream()
                .flatMap(Piece::heard)
                .distinct()
                .filter(heard -> speaksOf(places, heard))
                .count();
    }

    private static boolean speaksOf(List<Place> places, Heard heard) {
        String sha256 = heard.publication().reading().article().sha256();
        return places.stream()
                .anyMatch(place -> place.sha256().equals(sha256)
                        && heard.statement().content().stream().anyMatch(span -> meets(place, span)));
    }

    /** A new reading may cut a statement a little differently: half of the shorter is enough. */
    private static boolean meets(Place place, Span span) {
        int both = Math.min(place.end(), span.end()) - Math.max(place.start(), span.start());
        return both > 0 && 2 * both >= Math.min(place.end() - place.start(), span.length());
    }

    /** Those of which a side finds no statement in its place any more. */
    List<Decision> unfitting(Articles articles) {
        return all.stream()
                .filter(decision -> sides(decision)
                        .anyMatch(places ->
                                articles.publications().stream().noneMatch(publication -> isIn(publication, places))))
                .toList();
    }

    private static Stream<List<Place>> sides(Decision decision) {
        return switch (decision) {
            case Split split -> Stream.of(split.apart(), split.rest());
            case Join join -> Stream.of(join.one(), join.other());
        };
    }

    private static boolean isIn(Publication publication, List<Place> places) {
        return publication.reading().statements().stream()
                .anyMatch(statement -> speaksOf(places, new Heard(publication, statement)));
    }
}
