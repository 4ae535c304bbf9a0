package org.gainsay.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gainsay.model.BirthDate;

/**
 * Joins entries to parties along their ties, the strongest first. Two groups of entries become one unless an entry of the
 * one contradicts an entry of the other, or a list would then have the party twice without a number to prove it. A tie
 * that is only likely holds where no other entry of the list fits as well.
 */
final class PartyGrouping {
    /** A name that fits so much worse is no rival. */
    private static final double WORSE = 0.03;

    private final List<PartyEntry> entries;
    private final Map<Integer, List<PartyTie>> tiesOf = new HashMap<>();
    private final int[] leader;
    private final List<List<Integer>> members = new ArrayList<>();
    private final Map<Integer, List<PartyTie>> joins = new TreeMap<>();

    private PartyGrouping(List<PartyEntry> entries, Collection<PartyTie> ties) {
        this.entries = entries;
        for (PartyTie tie : ties) {
            tiesOf.computeIfAbsent(tie.first(), any -> new ArrayList<>()).add(tie);
            tiesOf.computeIfAbsent(tie.second(), any -> new ArrayList<>()).add(tie);
        }
        leader = new int[entries.size()];
        for (int place = 0; place < leader.length; place++) {
            leader[place] = place;
            members.add(List.of(place));
        }
    }

    /** Entries that are one party. */
    record Group(List<Integer> places, List<String> evidence) {}

    /** Groups of two or more, by the place of the first. */
    static List<Group> of(List<PartyEntry> entries, Collection<PartyTie> ties) {
        PartyGrouping grouping = new PartyGrouping(entries, ties);
        ties.stream().sorted(PartyTie.STRONGEST_FIRST).forEach(grouping::join);
        List<Group> groups = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            List<Integer> together = grouping.members.get(place);
            if (grouping.leader[place] == place && together.size() > 1) {
                List<String> evidence = grouping.joins.getOrDefault(place, List.of()).stream()
                        .sorted(PartyTie.STRONGEST_FIRST)
                        .flatMap(tie -> tie.evidence().stream())
                        .distinct()
                        .toList();
                groups.add(new Group(together, evidence));
            }
        }
        return groups;
    }

    private void join(PartyTie tie) {
        int one = leader[tie.first()];
        int other = leader[tie.second()];
        if (one == other || isHindered(tie, members.get(one), members.get(other))) {
            return;
        }
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        List<Integer> together = Stream.concat(members.get(first).stream(), members.get(second).stream())
                .sorted()
                .toList();
        together.forEach(place -> leader[place] = first);
        members.set(first, together);
        members.set(second, List.of());
        List<PartyTie> because = joins.computeIfAbsent(first, any -> new ArrayList<>());
        because.add(tie);
        because.addAll(joins.getOrDefault(second, List.of()));
        joins.remove(second);
    }

    private boolean isHindered(PartyTie tie, List<Integer> mine, List<Integer> theirs) {
        for (int place : mine) {
            for (int other : theirs) {
                boolean oneList =
                        entries.get(place).source().equals(entries.get(other).source());
                if (SameParty.isForbidden(entries.get(place), entries.get(other))
                        || (oneList && !isRepeated(place, other))) {
                    return true;
                }
            }
        }
        boolean otherPerson = BirthFit.of(births(mine), births(theirs)).kind() == BirthFit.Kind.OTHER_PERSON;
        return (otherPerson && tie.strength() != PartyTie.Strength.NUMBER)
                || (tie.strength() == PartyTie.Strength.LIKELY
                        && (hasRival(tie, tie.first(), tie.second()) || hasRival(tie, tie.second(), tie.first())));
    }

    /** Whether two entries of one list are proved to be one party, by each other or both by the same third. */
    private boolean isRepeated(int place, int other) {
        if (SameParty.isRepeated(entries, place, other)) {
            return true;
        }
        return SameParty.mayBeListedAnew(entries.get(place), entries.get(other))
                && provedWith(place).anyMatch(third -> provedWith(other).anyMatch(third::equals));
    }

    private Stream<Integer> provedWith(int place) {
        return tiesOf.getOrDefault(place, List.of()).stream()
                .filter(PartyTie::repeats)
                .map(tie -> tie.other(place));
    }

    /** Whether another entry of the list, and of another party, fits as well. */
    private boolean hasRival(PartyTie tie, int from, int to) {
        return tiesOf.getOrDefault(from, List.of()).stream().anyMatch(rival -> {
            int there = rival.other(from);
            return leader[there] != leader[to]
                    && entries.get(there).source().equals(entries.get(to).source())
                    && rival.score() >= tie.score() - WORSE;
        });
    }

    private List<BirthDate> births(List<Integer> places) {
        return places.stream()
                .flatMap(place -> entries.get(place).births().stream())
                .toList();
    }
}
