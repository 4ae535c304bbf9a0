package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what several places tell of one event. Another direction, other goods, another target, another time or another
 * stage (planned, done) make another event.
 */
final class EventMerger {
    private static final Set<Role> PARTIES =
            Set.of(Role.SUPPLIER, Role.RECIPIENT, Role.IMPOSER, Role.ATTACKER, Role.AFFECTED, Role.BODY);
    private static final Set<Role> TARGETS = Set.of(Role.TARGET);
    private static final Pattern EXACT_TIME = Pattern.compile(
            "\\d|January|February|March|April|May|June|July|August|September|October|November|December|last|next|week|month");
    private static final Set<String> IDLE = Set.of(
            "the", "a", "an", "of", "in", "on", "and", "its", "their", "his", "our", "this", "that", "new", "all");

    private final Sides sides;
    private final ArmsLexicon arms;

    EventMerger(Sides sides, ArmsLexicon arms) {
        this.sides = sides;
        this.arms = arms;
    }

    /** Groups of sightings, one for each event, in order of their first trigger. */
    List<List<Sighting>> groups(List<Sighting> sightings) {
        List<List<Sighting>> groups = new ArrayList<>();
        for (Sighting sighting : sightings) {
            home(groups, sighting)
                    .ifPresentOrElse(home -> home.add(sighting), () -> groups.add(new ArrayList<>(List.of(sighting))));
        }
        return groups;
    }

    private Optional<List<Sighting>> home(List<List<Sighting>> groups, Sighting sighting) {
        Optional<List<Sighting>> best = Optional.empty();
        int most = 0;
        for (List<Sighting> group : groups) {
            int likeness = likeness(group, sighting);
            if (likeness > 0 && likeness >= most) {
                best = Optional.of(group);
                most = likeness;
            }
        }
        return best;
    }

    /** How much speaks for one event; nothing where something speaks against it. */
    private int likeness(List<Sighting> group, Sighting sighting) {
        Sighting first = group.getFirst();
        Sighting last = group.getLast();
        if (first.type() != sighting.type()) {
            return 0;
        }
        if (sighting.pointing()) {
            return 2;
        }
        if (!sameStage(first, sighting)) {
            return 0;
        }
        int shared = 0;
        for (Role role : PARTIES) {
            Set<String> told = values(group, role);
            Set<String> here = values(List.of(sighting), role);
            if (!told.isEmpty() && !here.isEmpty()) {
                boolean one = told.stream().anyMatch(a -> here.stream().anyMatch(b -> sides.canBeOne(a, b)));
                if (!one) {
                    return 0;
                }
                shared++;
            }
        }
        int near = sighting.paragraph() - last.paragraph() <= 1 ? 1 : 0;
        return switch (first.type()) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE -> {
                Likeness goods = goods(group, sighting);
                yield goods == Likeness.NONE
                        ? 0
                        : shared + (goods == Likeness.SAME ? 1 : 0) + (isBare(sighting) ? near : 0);
            }
            case SANCTION ->
                timesDiffer(group, sighting)
                        ? 0
                        : shared * near + overlap(group, sighting, TARGETS) * 2 + (isBare(sighting) ? near : 0);
            case ATTACK -> attack(group, sighting, near);
            case MEETING, OUTAGE -> near + shared;
            case JOINT_PRODUCTION ->
                goods(group, sighting) == Likeness.NONE ? 0 : near + overlap(group, sighting, Set.of(Role.PARTICIPANT));
            case COOPERATION -> near + overlap(group, sighting, Set.of(Role.PARTICIPANT));
            case INVASION -> disjoint(group, sighting, TARGETS) ? 0 : 1 + shared;
        };
    }

    private int attack(List<Sighting> group, Sighting sighting, int near) {
        if (disjoint(group, sighting, Set.of(Role.PLACE)) || timesDiffer(group, sighting)) {
            return 0;
        }
        int same = overlap(group, sighting, TARGETS) * 2 + overlap(group, sighting, Set.of(Role.WEAPON)) * near;
        if (same == 0 && disjoint(group, sighting, TARGETS)) {
            return 0;
        }
        boolean sameParagraph = near == 1 && group.getLast().paragraph() == sighting.paragraph();
        return same + (sameParagraph ? 1 : 0);
    }

    private enum Likeness {
        NONE,
        OPEN,
        SAME
    }

    private Likeness goods(List<Sighting> group, Sighting sighting) {
        Set<String> told = families(group);
        Set<String> here = families(List.of(sighting));
        if (told.isEmpty() || here.isEmpty()) {
            return Likeness.OPEN;
        }
        return told.stream().anyMatch(here::contains) ? Likeness.SAME : Likeness.NONE;
    }

    private Set<String> families(List<Sighting> group) {
        Set<String> families = new LinkedHashSet<>();
        group.forEach(sighting -> families.addAll(SightingFinder.families(arms, sighting.cells())));
        families.remove(ArmsItem.GENERAL);
        families.remove(ArmsItem.GOODS);
        return families;
    }

    private static boolean isBare(Sighting sighting) {
        return sighting.cells().stream()
                .noneMatch(cell -> PARTIES.contains(cell.role()) || TARGETS.contains(cell.role()));
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

    private static int overlap(List<Sighting> group, Sighting sighting, Set<Role> roles) {
        Set<String> told = words(group, roles);
        told.retainAll(words(List.of(sighting), roles));
        return told.isEmpty() ? 0 : 1;
    }

    private static boolean disjoint(List<Sighting> group, Sighting sighting, Set<Role> roles) {
        Set<String> told = words(group, roles);
        Set<String> here = words(List.of(sighting), roles);
        return !told.isEmpty() && !here.isEmpty() && overlap(group, sighting, roles) == 0;
    }

    private static Set<String> words(List<Sighting> group, Set<Role> roles) {
        Set<String> words = new LinkedHashSet<>();
        for (Sighting sighting : group) {
            for (Cell cell : sighting.cells()) {
                if (roles.contains(cell.role())) {
                    if (cell.entity()) {
                        words.add(cell.value());
                    } else {
                        words.addAll(
                                List.of(cell.value().toLowerCase(Locale.ROOT).split("\\W+")));
                    }
                }
            }
        }
        words.removeAll(IDLE);
        return words;
    }

    private static boolean timesDiffer(List<Sighting> group, Sighting sighting) {
        Set<String> told = new LinkedHashSet<>(values(group, Role.TIME));
        Set<String> here = new LinkedHashSet<>(values(List.of(sighting), Role.TIME));
        told.removeIf(time -> !EXACT_TIME.matcher(time).find());
        boolean exact = here.removeIf(time -> !EXACT_TIME.matcher(time).find());
        return !here.isEmpty()
                && (exact || !values(group, Role.TIME).isEmpty())
                && here.stream().noneMatch(told::contains);
    }
}
