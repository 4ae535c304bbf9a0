package org.gainsay.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts together what is one event: first within each article, then over all of them. What is told clearly is placed first; what is
 * vague then comes to the event that it fits best, so that it never ties two others together. The order in which articles arrived
 * does not matter. Over several articles an event is held only against those that share a key with it.
 */
final class Joiner {
    private static final Pattern SUMMED_UP =
            Pattern.compile("[\"“]?(?:It|This|That) (?:was|is|had been|has been) (?:the|a|an|its|their)\\b");

    private final Articles articles;

    Joiner(Articles articles) {
        this.articles = articles;
    }

    /** Bundles in order of their first pieces. */
    List<Bundle> join(List<Piece> pieces) {
        Map<String, List<Bundle>> byArticle = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            byArticle
                    .computeIfAbsent(piece.told().article(), article -> new ArrayList<>())
                    .add(Bundle.of(piece));
        }
        List<Bundle> events = new ArrayList<>();
        byArticle.values().forEach(article -> events.addAll(within(article)));
        return over(events).stream()
                .map(event -> event.inOrder(articles))
                .sorted(order())
                .toList();
    }

    private Comparator<Bundle> order() {
        return Comparator.<Bundle>comparingInt(bundle -> articles.place(bundle.article()))
                .thenComparingInt(Bundle::start)
                .thenComparing(bundle -> bundle.traits().type)
                .thenComparing(bundle -> bundle.traits().goods.toString())
                .thenComparing(bundle -> bundle.first().event().id());
    }

    private List<Bundle> byWeight(List<Bundle> bundles) {
        return bundles.stream()
                .sorted(Comparator.<Bundle>comparingInt(
                                bundle -> -bundle.traits().weight())
                        .thenComparing(order()))
                .toList();
    }

    /** The events of one article: those of its reading first; then what has come together may fit what none of its parts did. */
    private List<Bundle> within(List<Bundle> tellings) {
        List<Bundle> events = once(tellings, true);
        for (int before = Integer.MAX_VALUE; events.size() < before; ) {
            before = events.size();
            events = once(events, false);
        }
        return events;
    }

    /** @param ofReading whether only what the reading takes for one event is put together */
    private List<Bundle> once(List<Bundle> tellings, boolean ofReading) {
        List<Bundle> events = new ArrayList<>();
        for (Bundle telling : byWeight(tellings)) {
            Optional<Choice> choice = best(
                    events,
                    all(events),
                    event -> ofReading && Collections.disjoint(event.traits().ties, telling.traits().ties)
                            ? Optional.empty()
                            : Fit.within(event.traits(), telling.traits(), carriesOn(event, telling))
                                    .map(fit -> new Near(fit, Math.abs(event.start() - telling.start()))));
            if (choice.isEmpty() && !ofReading && isBare(telling.traits())) {
                choice = nearest(events, telling);
            }
            place(events, telling, choice);
        }
        return events;
    }

    /** The events of all articles. */
    private List<Bundle> over(List<Bundle> events) {
        List<Bundle> claims = new ArrayList<>();
        Map<Integer, Places> byKey = new HashMap<>();
        for (Bundle event : byWeight(events)) {
            BitSet candidates = new BitSet(claims.size());
            for (int key : event.traits().keys()) {
                byKey.getOrDefault(key, Places.NONE).mark(candidates);
            }
            Optional<Choice> choice = best(
                    claims,
                    candidates.stream(),
                    claim -> Fit.over(claim.traits(), event.traits())
                            .map(fit -> new Near(fit, claim.traits().daysTo(event.traits()))));
            int[] known = choice.map(
                            chosen -> claims.get(chosen.place()).traits().keys())
                    .orElse(new int[0]);
            int place = place(claims, event, choice);
            for (int key : claims.get(place).traits().keys()) {
                if (Arrays.binarySearch(known, key) < 0) {
                    byKey.computeIfAbsent(key, any -> new Places()).add(place);
                }
            }
        }
        return claims;
    }

    private static IntStream all(List<Bundle> events) {
        return IntStream.range(0, events.size());
    }

    /** Of the events in some places the one that fits best, then the nearest, then the first in order. */
    private Optional<Choice> best(List<Bundle> events, IntStream places, Function<Bundle, Optional<Near>> near) {
        List<Choice> choices = new ArrayList<>();
        places.forEach(
                place -> near.apply(events.get(place)).ifPresent(found -> choices.add(new Choice(place, found))));
        return choices.stream()
                .min(Comparator.<Choice>comparingInt(
                                choice -> -choice.near().fit().score())
                        .thenComparingInt(choice -> choice.near().distance())
                        .thenComparing(choice -> events.get(choice.place()), order()));
    }

    /** Puts a telling to the event of its choice, else as a new one at the end; gives the place where it now is. */
    private static int place(List<Bundle> events, Bundle telling, Optional<Choice> choice) {
        if (choice.isEmpty()) {
            events.add(telling);
            return events.size() - 1;
        }
        int place = choice.get().place();
        events.set(
                place, events.get(place).with(telling, choice.get().near().fit().words()));
        return place;
    }

    /** Whether one is told in the statement right before or after the other's, by the same side. */
    private static boolean carriesOn(Bundle event, Bundle telling) {
        return event.pieces().stream()
                .anyMatch(one -> telling.pieces().stream().anyMatch(other -> carriesOn(one.told(), other.told())));
    }

    private static boolean carriesOn(Heard one, Heard other) {
        return Math.abs(one.number() - other.number()) == 1
                && (isSummedUp(one.number() < other.number() ? other : one)
                        || (!one.statement().isNarration() && side(one).equals(side(other))));
    }

    /** "It was the second raid": of what the sentence before told. */
    private static boolean isSummedUp(Heard heard) {
        return heard.statement().content().stream()
                .limit(1)
                .anyMatch(span -> SUMMED_UP.matcher(span.text()).lookingAt());
    }

    private static String side(Heard heard) {
        String behalf = heard.statement().onBehalfOf();
        return behalf == null ? String.join(" ", heard.statement().speakers()) : behalf;
    }

    /** Nothing but general words: "the deliveries", "this attack". */
    private static boolean isBare(Traits traits) {
        return traits.parties.isEmpty() && traits.goods.isEmpty() && traits.places.isEmpty() && traits.things.isEmpty();
    }

    /** The event of that type which was spoken of last; where there was none before, the next. */
    private Optional<Choice> nearest(List<Bundle> events, Bundle telling) {
        Fit fit = new Fit(
                0, List.of("names no parties, goods or place of its own; taken for the event told just before"));
        return best(
                events,
                all(events),
                event -> event.traits().type == telling.traits().type
                                && event.traits().another == telling.traits().another
                                && (event.traits().fresh || !telling.traits().fresh)
                        ? Optional.of(new Near(fit, distance(event, telling)))
                        : Optional.empty());
    }

    private static int distance(Bundle event, Bundle telling) {
        return event.pieces().stream()
                .mapToInt(piece -> telling.start() - piece.told().start())
                .map(before -> before >= 0 ? before : Integer.MAX_VALUE / 2 - before)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** How well a telling fits an event, and how far it stands from it. */
    private record Near(Fit fit, int distance) {}

    private record Choice(int place, Near near) {}
}
