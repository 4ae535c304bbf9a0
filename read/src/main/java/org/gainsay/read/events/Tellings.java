package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gainsay.model.Event;
import org.gainsay.model.Span;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.Range;

/** Which events a statement's own words tell: those with a trigger in its content or, for what is done by saying so, in its cue. */
final class Tellings {
    private record Trigger(int event, Span span) {}

    private final List<Event> events;
    private final NavigableMap<Integer, List<Trigger>> triggers = new TreeMap<>();

    Tellings(List<Event> events) {
        this(events, Set.of());
    }

    /** Leaves out triggers that only tell when something else was. */
    Tellings(List<Event> events, Set<Span> times) {
        this.events = events;
        for (int event = 0; event < events.size(); event++) {
            for (Span span : events.get(event).triggers()) {
                if (!times.contains(span)) {
                    triggers.computeIfAbsent(span.start(), start -> new ArrayList<>())
                            .add(new Trigger(event, span));
                }
            }
        }
    }

    /** Their ids, in the events' order. */
    List<String> of(Draft draft) {
        TreeSet<Integer> told = new TreeSet<>();
        draft.content().forEach(piece -> add(piece, told));
        draft.cue().forEach(piece -> add(piece, told));
        return told.stream().map(event -> events.get(event).id()).toList();
    }

    private void add(Range piece, Set<Integer> told) {
        for (List<Trigger> there : triggers.subMap(piece.start(), piece.end()).values()) {
            there.stream()
                    .filter(trigger -> trigger.span.end() <= piece.end())
                    .forEach(trigger -> told.add(trigger.event));
        }
    }
}
