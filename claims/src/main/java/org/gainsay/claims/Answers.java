package org.gainsay.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;

/**
 * What a denial means that names nothing of its own ("the reports", "this"): not an act of others. Where all who did it are told, and
 * whoever denies is none of them, the last act before it that his side has a part in is meant; where there is none, nothing is, unless
 * he speaks of its passage through his country: that is said of the act, and takes no position on it.
 */
final class Answers {
    /** Who must be told before an act is surely another's. */
    private static final Map<EventType, List<Role>> WHOLE = Map.of(
            EventType.ARMS_TRANSFER, List.of(Role.SUPPLIER, Role.RECIPIENT),
            EventType.MILITARY_ASSISTANCE, List.of(Role.SUPPLIER, Role.RECIPIENT),
            EventType.ATTACK, List.of(Role.ATTACKER),
            EventType.JOINT_PRODUCTION, List.of(Role.PARTICIPANT));

    private final CellReader cells;
    private final Speakers speakers;

    Answers(CellReader cells, Speakers speakers) {
        this.cells = cells;
        this.speakers = speakers;
    }

    /** The events that a statement reports, each once. */
    List<Event> events(Heard heard) {
        Set<Event> events = new LinkedHashSet<>();
        for (Event event : reported(heard)) {
            if (isOthers(heard, event)) {
                lastOfItsSide(heard, event)
                        .or(() -> Optional.of(event).filter(any -> Reserve.isOfPassage(heard.statement())))
                        .ifPresent(events::add);
            } else {
                events.add(event);
            }
        }
        return List.copyOf(events);
    }

    private static List<Event> reported(Heard heard) {
        return new LinkedHashSet<>(heard.statement().reports())
                .stream()
                        .flatMap(id -> heard.publication().reading().events().stream()
                                .filter(event -> event.id().equals(id))
                                .limit(1))
                        .toList();
    }

    private boolean isOthers(Heard heard, Event event) {
        List<Role> doers = WHOLE.getOrDefault(event.type(), List.of());
        boolean told = !doers.isEmpty()
                && doers.stream().noneMatch(role -> event.fillers(role).isEmpty());
        if (heard.statement().stance() != Stance.DENIES || !told) {
            return false;
        }
        List<Speakers.Speaker> sides = speakers.of(heard);
        return !sides.isEmpty()
                && !isPrivate(heard, sides)
                && cells.cells(heard, event).stream().noneMatch(Cell::own)
                && sides.stream().noneMatch(side -> hasPart(side, heard, event));
    }

    /** Whether it is a person, named or not, of whom it is not known for whom he speaks. */
    private static boolean isPrivate(Heard heard, List<Speakers.Speaker> sides) {
        boolean person = heard.statement().speakers().stream()
                .anyMatch(id -> CellReader.entity(heard, id)
                        .map(entity -> entity.schema() == Schema.PERSON)
                        .orElse(true));
        return person
                && sides.stream()
                        .anyMatch(speaker ->
                                speaker.onBehalfOf() == null && speaker.side().equals(speaker.party()));
    }

    /** Whether the speaker's side, or somebody or some place of its state, is told in an event. */
    private boolean hasPart(Speakers.Speaker speaker, Heard heard, Event event) {
        Set<String> states = heard.statement().speakers().stream()
                .flatMap(id -> CellReader.entity(heard, id).stream())
                .flatMap(entity -> Stream.ofNullable(entity.country()))
                .collect(Collectors.toSet());
        return cells.everybody(heard, event).stream()
                .anyMatch(actor -> actor.root().equals(speaker.side().value())
                        || (actor.state() != null
                                && (actor.state().equals(speaker.side().country()) || states.contains(actor.state()))));
    }

    private Optional<Event> lastOfItsSide(Heard heard, Event instead) {
        List<Statement> statements = heard.publication().reading().statements();
        List<Statement> before = new ArrayList<>(statements.subList(0, statements.indexOf(heard.statement())));
        return before.reversed().stream()
                .flatMap(statement -> reported(new Heard(heard.publication(), statement)).reversed().stream())
                .filter(event -> !event.equals(instead)
                        && event.type() != EventType.SANCTION
                        && event.type() != EventType.MEETING
                        && event.type() != EventType.COOPERATION)
                .filter(event -> speakers.of(heard).stream().anyMatch(side -> hasPart(side, heard, event)))
                .findFirst();
    }
}
