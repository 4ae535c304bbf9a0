package org.gainsay.read.events;

import java.util.Collections;
import java.util.Set;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for it that a sighting is of the same event as those of a group. Another direction, other goods, another target,
 * another time or another stage (planned, done) speak against it.
 */
final class EventLikeness {
    private static final Set<Role> PARTIES =
            Set.of(Role.SUPPLIER, Role.RECIPIENT, Role.IMPOSER, Role.ATTACKER, Role.AFFECTED, Role.BODY);
    private static final int NEAR = 1;

    private final Sides sides;

    EventLikeness(Sides sides) {
        this.sides = sides;
    }

    /**
     * Nothing where they cannot be one.
     *
     * @param one a group of a single sighting
     */
    int between(SightingGroup group, SightingGroup one) {
        Sighting first = group.first();
        Sighting sighting = one.first();
        if (first.type() != sighting.type()) {
            return isTransfer(first) && isTransfer(sighting) && sameStage(first, sighting) && sameDirection(group, one)
                    ? 1
                    : 0;
        }
        if (areApart(first, sighting)) {
            return 0;
        }
        if (sighting.pointing()) {
            boolean sameGoods = !Collections.disjoint(group.nouns(), one.nouns());
            return first.type() == EventType.SANCTION && first.earlier() ? 1 : sameGoods ? 3 : 2;
        }
        boolean onItsWay = sighting.dependent() && first.status() == EventStatus.INTERCEPTED; // "they were bound for"
        if ((!onItsWay && !sameStage(first, sighting)) || partiesDiffer(group, one)) {
            return 0;
        }
        int distance = sighting.paragraph() - group.last().paragraph();
        return switch (first.type()) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE -> transfer(group, one, distance);
            case SANCTION -> sanction(group, one, distance);
            case ATTACK -> attack(group, one, distance);
            case INVASION -> disjoint(group, one, Role.TARGET) ? 0 : 1 + parties(group, one);
            case JOINT_PRODUCTION ->
                goodsDiffer(group, one) ? 0 : (distance <= NEAR ? 1 : 0) + overlap(group, one, Role.PARTICIPANT);
            case COOPERATION -> (distance <= NEAR ? 1 : 0) + overlap(group, one, Role.PARTICIPANT);
            case OUTAGE -> distance <= NEAR || overlap(group, one, Role.PLACE) > 0 ? 1 : 0;
            case MEETING ->
                (distance == 0 ? 1 : 0) + overlap(group, one, Role.PARTICIPANT) + overlap(group, one, Role.BODY);
        };
    }

    private int transfer(SightingGroup group, SightingGroup one, int distance) {
        if (goodsDiffer(group, one) || passesOn(group, one) || passesOn(one, group)) {
            return 0;
        }
        boolean bare = !one.namesAny(PARTIES);
        boolean receiver = group.has(Role.RECIPIENT) && one.has(Role.RECIPIENT);
        int near = distance <= NEAR && (bare || receiver) ? 1 : 0;
        if (one.first().dependent() && distance <= NEAR) {
            return 1 + parties(group, one);
        }
        int score = parties(group, one)
                + (Collections.disjoint(group.families(), one.families()) ? 0 : 1)
                + near
                + (completes(group, one, distance) ? 2 : 0);
        return score >= 2 ? score : 0;
    }

    /** Who has got goods and hands them on does so another time. */
    private static boolean passesOn(SightingGroup got, SightingGroup gave) {
        return !Collections.disjoint(got.values(Role.RECIPIENT), gave.values(Role.SUPPLIER));
    }

    /** Whether one names only who gives and the other, in the same paragraph, only who takes. */
    private static boolean completes(SightingGroup group, SightingGroup one, int distance) {
        boolean gives = group.has(Role.SUPPLIER) && !group.has(Role.RECIPIENT);
        boolean takes = !group.has(Role.SUPPLIER) && group.has(Role.RECIPIENT);
        return distance == 0
                && ((gives && one.has(Role.RECIPIENT) && !one.has(Role.SUPPLIER))
                        || (takes && one.has(Role.SUPPLIER) && !one.has(Role.RECIPIENT)));
    }

    private int sanction(SightingGroup group, SightingGroup one, int distance) {
        Set<String> told = group.times();
        Set<String> here = one.times();
        boolean timed = !told.isEmpty() || !here.isEmpty();
        boolean timesDiffer = timed && Collections.disjoint(told, here);
        boolean bothTimed = !told.isEmpty() && !here.isEmpty();
        if (disjoint(group, one, Role.PROGRAMME) || (timesDiffer && bothTimed)) {
            return 0;
        }
        if (overlap(group, one, Role.TARGET) > 0) {
            return 3;
        }
        if (daysDiffer(group, one)) {
            return 0;
        }
        boolean nowAndThen = timesDiffer && !told.contains("today") && !here.contains("today");
        boolean imposers = parties(group, one) > 0;
        boolean both =
                group.first().status() == EventStatus.ANNOUNCED && one.first().status() == EventStatus.ANNOUNCED;
        if (imposers) {
            return !nowAndThen && (distance <= NEAR || both) ? 2 : 0;
        }
        boolean passive = !one.has(Role.IMPOSER) && one.has(Role.TARGET);
        boolean sameWord = !Collections.disjoint(group.stems(), one.stems());
        return nowAndThen ? 0 : (distance <= NEAR || passive ? 1 : 0) + (passive && sameWord ? 1 : 0);
    }

    private int attack(SightingGroup group, SightingGroup one, int distance) {
        boolean bothTimed = !group.times().isEmpty() && !one.times().isEmpty();
        boolean timesDiffer = bothTimed && Collections.disjoint(group.times(), one.times());
        if (timesDiffer || daysDiffer(group, one) || differ(group, one, Role.PLACE)) {
            return 0;
        }
        int same = overlap(group, one, Role.TARGET) * 2 + (distance <= NEAR ? overlap(group, one, Role.WEAPON) : 0);
        if (same == 0 && disjoint(group, one, Role.TARGET)) {
            return isAimOf(one, distance) ? 1 : 0;
        }
        return same + (distance == 0 ? 1 : 0);
    }

    /** "It had targeted a depot", of the strike told just before: what was aimed at, in the words of those who struck. */
    private static boolean isAimOf(SightingGroup one, int distance) {
        return distance == 0
                && !one.has(Role.PLACE)
                && one.times().isEmpty()
                && one.stems().contains("target");
    }

    private static boolean daysDiffer(SightingGroup group, SightingGroup one) {
        return !group.weekdays().isEmpty()
                && !one.weekdays().isEmpty()
                && Collections.disjoint(group.weekdays(), one.weekdays());
    }

    /** Samples are no part of an order; and who denies further deliveries does not deny the first one. */
    private static boolean areApart(Sighting told, Sighting here) {
        if (told.occasion() == here.occasion()) {
            return false;
        }
        return told.occasion() == Occasion.SAMPLE
                || here.occasion() == Occasion.SAMPLE
                || (told.occasion() == Occasion.FURTHER ? told.denied() : here.denied());
    }

    private boolean partiesDiffer(SightingGroup group, SightingGroup one) {
        return PARTIES.stream().anyMatch(role -> differ(group, one, role));
    }

    private boolean differ(SightingGroup group, SightingGroup one, Role role) {
        Set<String> told = group.values(role);
        Set<String> here = one.values(role);
        boolean bothTold = !told.isEmpty() && !here.isEmpty();
        return bothTold && told.stream().noneMatch(a -> here.stream().anyMatch(b -> sides.canBeOne(a, b)));
    }

    /** Two for each role in which the same party stands, one where the parties can be one. */
    private static int parties(SightingGroup group, SightingGroup one) {
        int score = 0;
        for (Role role : PARTIES) {
            if (!Collections.disjoint(group.values(role), one.values(role))) {
                score += 2;
            } else if (group.has(role) && one.has(role)) {
                score++;
            }
        }
        return score;
    }

    private static boolean sameDirection(SightingGroup group, SightingGroup one) {
        return !Collections.disjoint(group.values(Role.SUPPLIER), one.values(Role.SUPPLIER))
                && !Collections.disjoint(group.values(Role.RECIPIENT), one.values(Role.RECIPIENT));
    }

    private static boolean goodsDiffer(SightingGroup group, SightingGroup one) {
        Set<String> told = group.families();
        Set<String> here = one.families();
        return !told.isEmpty() && !here.isEmpty() && Collections.disjoint(told, here);
    }

    private static boolean isTransfer(Sighting sighting) {
        return sighting.type() == EventType.ARMS_TRANSFER || sighting.type() == EventType.MILITARY_ASSISTANCE;
    }

    private static boolean sameStage(Sighting a, Sighting b) {
        return stage(a.type(), a.status()) == stage(b.type(), b.status());
    }

    private static EventStatus stage(EventType type, @Nullable EventStatus status) {
        if (status == null) {
            return EventStatus.OCCURRED;
        }
        return switch (status) {
            case ENDED, ORDERED -> EventStatus.DELIVERED;
            case ANNOUNCED -> type == EventType.SANCTION ? EventStatus.IMPOSED : EventStatus.PLANNED;
            default -> status;
        };
    }

    private static int overlap(SightingGroup group, SightingGroup one, Role role) {
        return Collections.disjoint(group.words(role), one.words(role)) ? 0 : 1;
    }

    private static boolean disjoint(SightingGroup group, SightingGroup one, Role role) {
        boolean bothTold = !group.words(role).isEmpty() && !one.words(role).isEmpty();
        return bothTold && overlap(group, one, role) == 0;
    }
}
