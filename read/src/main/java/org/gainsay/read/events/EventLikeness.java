package org.gainsay.read.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern EXACT_TIME = Pattern.compile(
            "\\d|January|February|March|April|May|June|July|August|September|October|November|December|last|next|that|[Tt]oday");
    private static final Set<String> IDLE = Grammar.words("the a an of in on and its their his our this that new all");
    private static final int NEAR = 1;

    private final Sides sides;
    private final ArmsLexicon arms;

    EventLikeness(Sides sides, ArmsLexicon arms) {
        this.sides = sides;
        this.arms = arms;
    }

    /** Nothing where they cannot be one. */
    int between(List<Sighting> group, Sighting sighting) {
        Sighting first = group.getFirst();
        if (first.type() != sighting.type()) {
            return isTransfer(first)
                            && isTransfer(sighting)
                            && sameStage(first, sighting)
                            && sameDirection(group, sighting)
                    ? 1
                    : 0;
        }
        if (sighting.pointing()) {
            return 2;
        }
        if (!sameStage(first, sighting) || partiesDiffer(group, sighting)) {
            return 0;
        }
        int distance = sighting.paragraph() - group.getLast().paragraph();
        return switch (first.type()) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE -> transfer(group, sighting, distance);
            case SANCTION -> sanction(group, sighting, distance);
            case ATTACK -> attack(group, sighting, distance);
            case INVASION -> disjoint(group, sighting, Role.TARGET) ? 0 : 1 + parties(group, sighting);
            case JOINT_PRODUCTION ->
                goodsDiffer(group, sighting)
                        ? 0
                        : (distance <= NEAR ? 1 : 0) + overlap(group, sighting, Role.PARTICIPANT);
            case COOPERATION -> (distance <= NEAR ? 1 : 0) + overlap(group, sighting, Role.PARTICIPANT);
            case OUTAGE -> distance <= NEAR || overlap(group, sighting, Role.PLACE) > 0 ? 1 : 0;
            case MEETING ->
                (distance == 0 ? 1 : 0)
                        + overlap(group, sighting, Role.PARTICIPANT)
                        + overlap(group, sighting, Role.BODY);
        };
    }

    private int transfer(List<Sighting> group, Sighting sighting, int distance) {
        if (goodsDiffer(group, sighting)) {
            return 0;
        }
        Set<String> goods = families(group);
        goods.retainAll(families(List.of(sighting)));
        boolean bare = sighting.cells().stream().noneMatch(cell -> PARTIES.contains(cell.role()));
        boolean receiver = !values(group, Role.RECIPIENT).isEmpty() && sighting.has(Role.RECIPIENT);
        int near = distance <= NEAR && (bare || receiver) ? 1 : 0;
        if (sighting.dependent() && distance <= NEAR) {
            return 1 + parties(group, sighting);
        }
        int score = parties(group, sighting)
                + (goods.isEmpty() ? 0 : 1)
                + near
                + (completes(group, sighting, distance) ? 2 : 0);
        return score >= 2 ? score : 0;
    }

    /** Whether one names only who gives and the other, in the same paragraph, only who takes. */
    private static boolean completes(List<Sighting> group, Sighting sighting, int distance) {
        boolean gives = !values(group, Role.SUPPLIER).isEmpty()
                && values(group, Role.RECIPIENT).isEmpty();
        boolean takes = values(group, Role.SUPPLIER).isEmpty()
                && !values(group, Role.RECIPIENT).isEmpty();
        return distance == 0
                && ((gives && sighting.has(Role.RECIPIENT) && !sighting.has(Role.SUPPLIER))
                        || (takes && sighting.has(Role.SUPPLIER) && !sighting.has(Role.RECIPIENT)));
    }

    private int sanction(List<Sighting> group, Sighting sighting, int distance) {
        int targets = overlap(group, sighting, Role.TARGET);
        Set<String> told = times(group);
        Set<String> here = times(List.of(sighting));
        boolean timed = !told.isEmpty() || !here.isEmpty();
        boolean timesDiffer = timed && told.stream().noneMatch(here::contains);
        boolean bothTimed = !told.isEmpty() && !here.isEmpty();
        if (disjoint(group, sighting, Role.PROGRAMME) || (timesDiffer && bothTimed)) {
            return 0;
        }
        if (targets > 0) {
            return 3;
        }
        boolean nowAndThen = timesDiffer && !told.contains("today") && !here.contains("today");
        boolean imposers = parties(group, sighting) > 0;
        boolean both = group.getFirst().status() == EventStatus.ANNOUNCED && sighting.status() == EventStatus.ANNOUNCED;
        if (imposers) {
            return !nowAndThen && (distance <= NEAR || both) ? 2 : 0;
        }
        boolean passive = !sighting.has(Role.IMPOSER) && sighting.has(Role.TARGET);
        boolean sameWord = group.stream().anyMatch(other -> stem(other).equals(stem(sighting)));
        return nowAndThen ? 0 : (distance <= NEAR || passive ? 1 : 0) + (passive && sameWord ? 1 : 0);
    }

    private static String stem(Sighting sighting) {
        String word = sighting.trigger().text();
        return word.substring(0, Math.min(word.length(), 6)).toLowerCase(Locale.ROOT);
    }

    private int attack(List<Sighting> group, Sighting sighting, int distance) {
        Set<String> told = times(group);
        Set<String> here = times(List.of(sighting));
        boolean timesDiffer =
                !told.isEmpty() && !here.isEmpty() && told.stream().noneMatch(here::contains);
        if (timesDiffer || placesDiffer(group, sighting)) {
            return 0;
        }
        int same = overlap(group, sighting, Role.TARGET) * 2
                + (distance <= NEAR ? overlap(group, sighting, Role.WEAPON) : 0);
        if (same == 0 && disjoint(group, sighting, Role.TARGET)) {
            return 0;
        }
        return same + (distance == 0 ? 1 : 0);
    }

    private boolean placesDiffer(List<Sighting> group, Sighting sighting) {
        Set<String> told = values(group, Role.PLACE);
        Set<String> here = values(List.of(sighting), Role.PLACE);
        boolean bothTold = !told.isEmpty() && !here.isEmpty();
        return bothTold && told.stream().noneMatch(a -> here.stream().anyMatch(b -> sides.canBeOne(a, b)));
    }

    private boolean partiesDiffer(List<Sighting> group, Sighting sighting) {
        return PARTIES.stream().anyMatch(role -> {
            Set<String> told = values(group, role);
            Set<String> here = values(List.of(sighting), role);
            boolean bothTold = !told.isEmpty() && !here.isEmpty();
            return bothTold && told.stream().noneMatch(a -> here.stream().anyMatch(b -> sides.canBeOne(a, b)));
        });
    }

    /** Two for each role in which the same party stands, one where the parties can be one. */
    private int parties(List<Sighting> group, Sighting sighting) {
        int score = 0;
        for (Role role : PARTIES) {
            Set<String> told = values(group, role);
            Set<String> here = values(List.of(sighting), role);
            if (told.stream().anyMatch(here::contains)) {
                score += 2;
            } else if (!told.isEmpty() && !here.isEmpty()) {
                score++;
            }
        }
        return score;
    }

    private boolean sameDirection(List<Sighting> group, Sighting sighting) {
        Set<String> suppliers = values(group, Role.SUPPLIER);
        Set<String> recipients = values(group, Role.RECIPIENT);
        return values(List.of(sighting), Role.SUPPLIER).stream().anyMatch(suppliers::contains)
                && values(List.of(sighting), Role.RECIPIENT).stream().anyMatch(recipients::contains);
    }

    private boolean goodsDiffer(List<Sighting> group, Sighting sighting) {
        Set<String> told = families(group);
        Set<String> here = families(List.of(sighting));
        return !told.isEmpty() && !here.isEmpty() && told.stream().noneMatch(here::contains);
    }

    private Set<String> families(List<Sighting> group) {
        Set<String> families = new LinkedHashSet<>();
        for (Sighting sighting : group) {
            sighting.cells(Role.ITEM)
                    .forEach(cell -> arms.in(cell.value()).forEach(item -> families.add(item.family())));
        }
        families.remove(ArmsItem.GENERAL);
        families.remove(ArmsItem.GOODS);
        return families;
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

    private static Set<String> values(List<Sighting> group, Role role) {
        Set<String> values = new LinkedHashSet<>();
        group.forEach(sighting -> sighting.cells(role).forEach(cell -> values.add(cell.value())));
        return values;
    }

    private static Set<String> times(List<Sighting> group) {
        Set<String> times = new LinkedHashSet<>();
        for (String time : values(group, Role.TIME)) {
            if (EXACT_TIME.matcher(time).find()) {
                times.add(time.toLowerCase(Locale.ROOT).replaceFirst("^(?:on|in|since|until|by) ", ""));
            }
        }
        return times;
    }

    private static int overlap(List<Sighting> group, Sighting sighting, Role role) {
        Set<String> told = words(group, role);
        told.retainAll(words(List.of(sighting), role));
        return told.isEmpty() ? 0 : 1;
    }

    private static boolean disjoint(List<Sighting> group, Sighting sighting, Role role) {
        boolean bothTold =
                !words(group, role).isEmpty() && !words(List.of(sighting), role).isEmpty();
        return bothTold && overlap(group, sighting, role) == 0;
    }

    /** The entities that play a role, and the words of what else does. */
    private static Set<String> words(List<Sighting> group, Role role) {
        Set<String> words = new LinkedHashSet<>();
        for (Sighting sighting : group) {
            for (Cell cell : sighting.cells(role)) {
                List<String> parts =
                        List.of(cell.value().toLowerCase(Locale.ROOT).split("\\W+", -1));
                words.addAll(cell.entity() ? List.of(cell.value()) : parts);
            }
        }
        words.removeAll(IDLE);
        return words;
    }
}
