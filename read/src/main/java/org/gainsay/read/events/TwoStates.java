package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.read.text.Range;

/** "The two governments" that make or do something together: the two states of the deal that was told last. */
final class TwoStates {
    private static final Set<EventType> TOGETHER = Set.of(EventType.JOINT_PRODUCTION, EventType.COOPERATION);
    private static final Pattern PHRASE = Pattern.compile(
            "\\b(?:the two|both) (?:governments|countries|states|nations|capitals|neighbours|neighbors|allies|partners|sides)\\b",
            Pattern.CASE_INSENSITIVE);

    private final String plain;
    private final Set<String> states;

    TwoStates(String plain, List<Entity> entities) {
        this.plain = plain;
        states = entities.stream()
                .filter(entity -> entity.schema() == Schema.COUNTRY)
                .map(Entity::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cells of an event with those who take part, where its clause names nobody but "the two" and it is certain who they are. */
    List<Cell> resolved(EventType type, List<Cell> cells, Range clause, List<Sighting> before, int paragraph) {
        boolean named = cells.stream().anyMatch(cell -> cell.role() == Role.PARTICIPANT);
        Matcher phrase = PHRASE.matcher(plain).region(clause.start(), clause.end());
        if (named || !TOGETHER.contains(type) || !phrase.find()) {
            return cells;
        }
        List<Cell> resolved = new ArrayList<>(cells);
        for (Sighting sighting : before.reversed()) {
            Set<String> parties = parties(sighting);
            if (paragraph - sighting.paragraph() > 1 || parties.size() > 2) {
                break;
            }
            if (parties.size() == 2 && !sighting.setting()) {
                Range span = new Range(phrase.start(), phrase.end());
                parties.forEach(state -> resolved.add(new Cell(Role.PARTICIPANT, state, span, true)));
                break;
            }
        }
        return resolved;
    }

    private Set<String> parties(Sighting sighting) {
        return sighting.cells().stream()
                .filter(cell -> cell.role() == Role.SUPPLIER
                        || cell.role() == Role.RECIPIENT
                        || cell.role() == Role.PARTICIPANT)
                .map(Cell::value)
                .filter(states::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
