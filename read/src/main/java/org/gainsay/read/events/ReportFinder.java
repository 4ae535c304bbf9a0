package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.Event;
import org.gainsay.read.statements.Draft;

/** Finds for each draft the events that it is about: those told in its content, else what it means without telling it. */
final class ReportFinder {
    private ReportFinder() {}

    static List<List<String>> reports(List<Draft> drafts, List<Event> events, Antecedents antecedents) {
        Tellings tellings = new Tellings(events);
        List<List<String>> reports = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            List<String> told = tellings.of(drafts.get(index));
            reports.add(told.isEmpty() ? antecedents.of(index, reports) : told);
        }
        return reports;
    }
}
