package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Basis;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Relation;
import org.gainsay.model.RelationType;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Counts how far found events and relations agree with those marked by hand, in the way of {@code score_reading.py}. */
final class GoldScore {
    private static final double LEAST_OVERLAP = 0.05;
    private static final Set<RelationType> COUNTED =
            Set.of(RelationType.DENIES, RelationType.CONFIRMS, RelationType.CONTRADICTS);

    private record Pair(int gold, int found, double overlap) {}

    private record Value(Role role, Filler filler) {}

    private final int[] events = new int[3];
    private final int[] roles = new int[3];
    private final int[] relations = new int[3];
    private int status;

    void add(List<Event> gold, List<Event> found) {
        Map<Integer, Integer> matched = match(gold, found);
        count(events, matched.size(), found.size(), gold.size());
        int right = 0;
        for (Map.Entry<Integer, Integer> pair : matched.entrySet()) {
            Event a = gold.get(pair.getKey());
            Event b = found.get(pair.getValue());
            status += a.status() == b.status() ? 1 : 0;
            right += same(values(a), values(b));
        }
        count(roles, right, size(found), size(gold));
    }

    void addRelations(List<Relation> gold, List<Relation> found) {
        Set<String> wanted = keys(gold);
        Set<String> have = keys(found);
        int right = (int) have.stream().filter(wanted::contains).count();
        count(relations, right, have.size(), wanted.size());
    }

    double eventF1() {
        return f1(events);
    }

    double roleF1() {
        return f1(roles);
    }

    double statusAccuracy() {
        return (double) status / Math.max(1, events[0]);
    }

    double relationF1() {
        return f1(relations);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "events %.3f, roles %.3f, status %.3f, relations %.3f",
                eventF1(),
                roleF1(),
                statusAccuracy(),
                relationF1());
    }

    private static Map<Integer, Integer> match(List<Event> gold, List<Event> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                if (gold.get(i).type() == found.get(j).type()) {
                    pairs.add(new Pair(i, j, overlap(foot(gold.get(i)), foot(found.get(j)))));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        Map<Integer, Integer> matched = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.overlap() >= LEAST_OVERLAP
                    && !matched.containsKey(pair.gold())
                    && !matched.containsValue(pair.found())) {
                matched.put(pair.gold(), pair.found());
            }
        }
        return matched;
    }

    private static int same(List<Value> gold, List<Value> found) {
        List<Value> open = new ArrayList<>(found);
        int right = 0;
        for (Value wanted : gold) {
            right += open.stream()
                            .filter(have -> same(wanted, have))
                            .findFirst()
                            .map(open::remove)
                            .orElse(false)
                    ? 1
                    : 0;
        }
        return right;
    }

    private static boolean same(Value wanted, Value have) {
        @Nullable Span a = wanted.filler().span();
        @Nullable Span b = have.filler().span();
        boolean overlaps = a != null && b != null && a.overlaps(b);
        return wanted.role() == have.role()
                && (overlaps || wanted.filler().value().equals(have.filler().value()));
    }

    private static List<Value> values(Event event) {
        List<Value> values = new ArrayList<>();
        event.roles()
                .forEach((role, fillers) -> fillers.stream()
                        .filter(filler -> filler.basis() == Basis.STATED)
                        .forEach(filler -> values.add(new Value(role, filler))));
        return values;
    }

    private static int size(List<Event> events) {
        return events.stream().mapToInt(event -> values(event).size()).sum();
    }

    private static BitSet foot(Event event) {
        BitSet foot = new BitSet();
        event.triggers().forEach(span -> foot.set(span.start(), span.end()));
        for (List<Filler> fillers : event.roles().values()) {
            for (Filler filler : fillers) {
                Span span = filler.span();
                if (span != null) {
                    foot.set(span.start(), span.end());
                }
            }
        }
        return foot;
    }

    private static double overlap(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
    }

    private static Set<String> keys(List<Relation> relations) {
        Set<String> keys = new LinkedHashSet<>();
        for (Relation relation : relations) {
            boolean turned = relation.type() == RelationType.CONTRADICTS
                    && relation.from().compareTo(relation.to()) > 0;
            if (COUNTED.contains(relation.type())) {
                String from = turned ? relation.to() : relation.from();
                String to = turned ? relation.from() : relation.to();
                keys.add(from + ' ' + relation.type() + ' ' + to);
            }
        }
        return keys;
    }

    private static void count(int[] counts, int right, int found, int gold) {
        counts[0] += right;
        counts[1] += found;
        counts[2] += gold;
    }

    private static double f1(int[] counts) {
        int all = counts[1] + counts[2];
        return all == 0 ? 0 : 2.0 * counts[0] / all;
    }
}
