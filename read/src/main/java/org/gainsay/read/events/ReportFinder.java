package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gainsay.model.Event;
import org.gainsay.model.Span;
import org.gainsay.read.statements.Draft;

/**
 * Finds for each draft the events that it is about: those told in its content, else what it means without telling it. What only tells
 * when something was ("months before the invasion") is claimed by nobody.
 */
final class ReportFinder {
    private ReportFinder() {}

    static List<List<String>> reports(
            List<Draft> drafts, List<Event> events, Set<Span> times, Antecedents antecedents) {
        Tellings tellings = new Tellings(events);
        Tellings claims = new Tellings(events, times);
        List<List<String>> reports = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            List<String> told = tellings.of(drafts.get(index));
            if (antecedents.takesForGranted(index) || antecedents.leavesOpen(index)) {
                reports.add(List.of());
            } else {
                reports.add(told.isEmpty() ? antecedents.of(index, reports) : claims.of(drafts.get(index)));
            }
        }
        return reports;
    }
}
