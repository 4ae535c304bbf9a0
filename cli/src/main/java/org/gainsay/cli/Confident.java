package org.gainsay.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Statement;

/** A reading without the statements that it is least sure of, and without what only they gave. */
final class Confident {
    private Confident() {}

    static Reading only(Reading reading, double least) {
        Set<String> left = new LinkedHashSet<>();
        for (Statement statement : reading.statements()) {
            boolean sure =
                    statement.confidence() == null || statement.confidence().parts() >= least;
            if (sure && (statement.within() == null || left.contains(statement.within()))) {
                left.add(statement.id());
            }
        }
        if (left.size() == reading.statements().size()) {
            return reading;
        }
        List<Statement> statements = reading.statements().stream()
                .filter(statement -> left.contains(statement.id()))
                .toList();
        return new Reading(
                reading.article(),
                reading.entities(),
                reading.mentions(),
                statements,
                reading.events().stream().map(event -> without(event, left)).toList(),
                reading.relations().stream()
                        .filter(relation -> left.contains(relation.from()) && left.contains(relation.to()))
                        .toList(),
                reading.notListed());
    }

    private static Event without(Event event, Set<String> left) {
        java.util.Map<Role, List<Filler>> roles = new java.util.EnumMap<>(Role.class);
        event.roles().forEach((role, fillers) -> {
            List<Filler> kept = fillers.stream()
                    .filter(filler -> filler.statement() == null || left.contains(filler.statement()))
                    .toList();
            if (!kept.isEmpty()) {
                roles.put(role, kept);
            }
        });
        return new Event(event.id(), event.type(), event.status(), event.triggers(), roles);
    }
}
