package org.gainsay.cli;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.model.Confidence;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Statement;

/**
 * A reading without the statements that it is least sure of, and without what hangs on them alone: statements that they report, events
 * that nobody else tells of, relations. Entities and mentions stay, since the text names them whoever speaks.
 */
final class Confident {
    private Confident() {}

    /** How likely it is that parts, speaker and stance are all right, 0..1; 1 where a record does not say. */
    static double of(Statement statement) {
        Confidence confidence = statement.confidence();
        return confidence == null ? 1 : confidence.parts() * confidence.speaker() * confidence.stance();
    }

    static Reading only(Reading reading, double least) {
        Set<String> left = new LinkedHashSet<>();
        for (Statement statement : reading.statements()) {
            if (of(statement) >= least && (statement.within() == null || left.contains(statement.within()))) {
                left.add(statement.id());
            }
        }
        if (left.size() == reading.statements().size()) {
            return reading;
        }
        Map<Boolean, List<Statement>> parted = reading.statements().stream()
                .collect(Collectors.partitioningBy(statement -> left.contains(statement.id())));
        List<Statement> statements = parted.getOrDefault(true, List.of());
        Set<String> untold = reports(parted.getOrDefault(false, List.of()));
        untold.removeAll(reports(statements));
        return new Reading(
                reading.article(),
                reading.entities(),
                reading.mentions(),
                statements,
                reading.events().stream()
                        .filter(event -> !untold.contains(event.id()))
                        .map(event -> without(event, left, untold))
                        .toList(),
                reading.relations().stream()
                        .filter(relation -> left.contains(relation.from()) && left.contains(relation.to()))
                        .toList(),
                reading.notListed());
    }

    private static Set<String> reports(List<Statement> statements) {
        Set<String> events = new LinkedHashSet<>();
        statements.forEach(statement -> events.addAll(statement.reports()));
        return events;
    }

    /** A cause may be an event, so values are looked at too. */
    private static Event without(Event event, Set<String> left, Set<String> untold) {
        Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
        event.roles().forEach((role, fillers) -> {
            List<Filler> kept = fillers.stream()
                    .filter(filler -> filler.statement() == null || left.contains(filler.statement()))
                    .filter(filler -> role != Role.CAUSE || !untold.contains(filler.value()))
                    .toList();
            if (!kept.isEmpty()) {
                roles.put(role, kept);
            }
        });
        return new Event(event.id(), event.type(), event.status(), event.triggers(), roles);
    }
}
