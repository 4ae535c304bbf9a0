package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gainsay.claims.Decision.Join;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Side;
import org.gainsay.claims.Decision.Split;
import org.gainsay.model.Publication;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;

/**
 * People's decisions, applied to events that are put together already, in the order in which they were made: a later one outdoes an earlier
 * one, and whatever none of them speaks of stays as it was.
 */
final class Decisions {
    private final List<Decision> all;
    private final Articles articles;
    private final Map<String, List<Publication>> bySource = new HashMap<>();

    Decisions(Collection<Decision> all, Articles articles) {
        this.all = List.copyOf(all);
        this.articles = articles;
        Set<String> sources = new HashSet<>();
        this.all.stream()
                .flatMap(Decisions::sides)
                .forEach(side -> side.places().forEach(place -> sources.add(place.sha256())));
        for (Publication publication : articles.publications()) {
            String source = publication.reading().article().sha256();
            if (sources.contains(source)) {
                bySource.computeIfAbsent(source, any -> new ArrayList<>()).add(publication);
            }
        }
    }

    private static Stream<Side> sides(Decision decision) {
        return switch (decision) {
            case Split split -> Stream.of(split.apart(), split.rest());
            case Join join -> Stream.of(join.one(), join.other());
        };
    }

    /** Those of which a side finds no statement in its place any more. */
    List<Decision> unfitting() {
        return all.stream()
                .filter(decision -> sides(decision).anyMatch(side -> meant(side).isEmpty()))
                .toList();
    }

    /** The events with what people have set apart and joined. */
    List<Bundle> applied(List<Bundle> events) {
        Predicate<Bundle> spokenOf = event -> event.pieces().stream()
                .flatMap(Piece::heard)
                .anyMatch(heard -> bySource.containsKey(
                        heard.publication().reading().article().sha256()));
        List<Bundle> decided = new ArrayList<>(events.stream().filter(spokenOf).toList());
        for (Decision decision : all) {
            switch (decision) {
                case Split split -> split(split, decided);
                case Join join -> join(join, decided);
            }
        }
        return Stream.concat(events.stream().filter(spokenOf.negate()), decided.stream())
                .toList();
    }

    private void join(Join join, List<Bundle> events) {
        int one = holder(join.one(), events);
        int other = holder(join.other(), events);
        if (one >= 0 && other >= 0 && one != other) {
            Bundle second = events.get(Math.max(one, other));
            Bundle first = events.get(Math.min(one, other));
            events.set(Math.min(one, other), first.with(second, join.name()).inOrder(articles));
            events.remove(Math.max(one, other));
        }
    }

    /** The place of the event that was meant; negative where there is none. */
    private int holder(Side side, List<Bundle> events) {
        Set<Heard> meant = meant(side);
        return holders(events, side.called(), meant, event -> count(event, meant) > 0).stream()
                .findFirst()
                .orElse(-1);
    }

    /** The places of some events, first of that with most of the mentions, called so, with fewest others. */
    private static List<Integer> holders(
            List<Bundle> events, String called, Set<Heard> meant, Predicate<Bundle> which) {
        return IntStream.range(0, events.size())
                .filter(place -> which.test(events.get(place)))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(place -> -count(events.get(place), meant))
                        .thenComparing(
                                place -> !Labels.called(events.get(place)).equals(called))
                        .thenComparingLong(place -> count(events.get(place), any -> true)))
                .toList();
    }

    /**
     * A statement that means two events is set apart from the one that was meant; the parts of one that has since come apart each lose what
     * was set apart.
     */
    private void split(Split split, List<Bundle> events) {
        Set<Heard> apart = meant(split.apart());
        Set<Heard> rest = meant(split.rest());
        Set<Heard> both = new LinkedHashSet<>(apart);
        both.addAll(rest);
        List<Integer> holders = holders(
                events, split.apart().called(), both, event -> count(event, apart) > 0 && count(event, rest) > 0);
        Set<Heard> done = new HashSet<>();
        List<Bundle> set = new ArrayList<>();
        for (int place : holders) {
            Bundle holder = events.get(place);
            Parts parts = Parts.of(holder, apart, rest);
            List<Heard> told = parts.apart().stream()
                    .filter(piece -> piece.heard().anyMatch(apart::contains))
                    .map(Piece::told)
                    .toList();
            if (!parts.rest().isEmpty() && !done.containsAll(told)) {
                done.addAll(told);
                set.add(holder.of(parts.apart()));
                events.set(place, holder.of(parts.rest()).inOrder(articles));
            }
        }
        set.stream()
                .reduce((one, other) -> one.with(other, split.name()))
                .ifPresent(event -> events.add(event.inOrder(articles)));
    }

    private static long count(Bundle event, Set<Heard> meant) {
        return count(event, meant::contains);
    }

    private static long count(Bundle event, Predicate<Heard> which) {
        return event.pieces().stream()
                .flatMap(Piece::heard)
                .distinct()
                .filter(which)
                .count();
    }

    /** The pieces of an event on both sides of a split. */
    private record Parts(List<Piece> apart, List<Piece> rest) {
        /** What was told since comes, article by article, to the side that it fits better. */
        static Parts of(Bundle event, Set<Heard> apart, Set<Heard> rest) {
            Parts parts = new Parts(new ArrayList<>(), new ArrayList<>());
            Map<String, List<Piece>> since = new LinkedHashMap<>();
            for (Piece piece : event.pieces()) {
                if (piece.heard().anyMatch(apart::contains)) {
                    parts.apart.add(piece);
                } else if (piece.heard().anyMatch(rest::contains)) {
                    parts.rest.add(piece);
                } else {
                    since.computeIfAbsent(piece.told().article(), article -> new ArrayList<>())
                            .add(piece);
                }
            }
            if (!since.isEmpty() && !parts.apart.isEmpty() && !parts.rest.isEmpty()) {
                Traits there = Traits.of(parts.apart);
                Traits here = Traits.of(parts.rest);
                for (List<Piece> told : since.values()) {
                    Traits traits = Traits.of(told);
                    (score(there, traits) > score(here, traits) ? parts.apart : parts.rest).addAll(told);
                }
            }
            return parts;
        }

        private static int score(Traits side, Traits told) {
            return Fit.over(side, told).map(Fit::score).orElse(0);
        }
    }

    /** The statements of some mentions, in every article of these bytes. */
    private Set<Heard> meant(Side side) {
        Set<Heard> meant = new LinkedHashSet<>();
        for (Place place : side.places()) {
            bySource.getOrDefault(place.sha256(), List.of())
                    .forEach(publication -> meant.addAll(meant(publication, place)));
        }
        return meant;
    }

    /** Those of just that place; a new reading may cut a statement a little differently, and then those that come nearest. */
    private static List<Heard> meant(Publication publication, Place place) {
        double most = 0;
        List<Heard> nearest = new ArrayList<>();
        for (Statement statement : publication.reading().statements()) {
            double shared = statement.content().stream()
                    .mapToDouble(span -> shared(place, span))
                    .max()
                    .orElse(0);
            if (shared > most) {
                nearest.clear();
                most = shared;
            }
            if (shared > 0 && shared == most) {
                nearest.add(new Heard(publication, statement));
            }
        }
        return nearest;
    }

    /** What part of both is in both; nothing where that is less than half of the shorter. */
    private static double shared(Place place, Span span) {
        int both = Math.min(place.end(), span.end()) - Math.max(place.start(), span.start());
        int length = place.end() - place.start();
        return both <= 0 || 2 * both < Math.min(length, span.length())
                ? 0
                : (double) both / (length + span.length() - both);
    }
}
