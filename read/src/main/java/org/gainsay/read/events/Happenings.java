package org.gainsay.read.events;

import java.util.List;
import org.gainsay.model.Event;
import org.gainsay.read.statements.Draft;

/**
 * The events of an article.
 *
 * @param reports for each draft the ids of the events that its content is about
 */
public record Happenings(List<Event> events, List<List<String>> reports) {
    public Happenings {
        events = List.copyOf(events);
        reports = reports.stream().map(List::copyOf).toList();
    }

    /** For each draft the ids of the events that its own words tell; it may report others that it only points back to. */
    public List<List<String>> told(List<Draft> drafts) {
        Tellings tellings = new Tellings(events);
        return drafts.stream().map(tellings::of).toList();
    }
}
