package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gainsay.model.Event;
import org.gainsay.model.Span;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;

/**
 * Finds the events that an article's statements are about. Triggers and arms come from lexicons, roles from rules over clauses; a
 * value that the text does not state is left out. Immutable, safe to share between threads.
 */
public final class EventFinder {
    private final TriggerLexicon triggers = new TriggerLexicon();
    private final ArmsLexicon lexicon = new ArmsLexicon();
    private final Frames frames = new Frames();

    /**
     * The events and, for each draft, which of them it reports.
     *
     * @param cast who is named where, with one attribution for each draft
     */
    public Happenings find(ArticleText text, List<Draft> drafts, Cast cast) {
        ArmsLexicon arms = lexicon.with(text.plain());
        List<Sighting> sightings = new SightingFinder(text, drafts, cast, triggers, arms, frames).sightings();
        List<List<Sighting>> groups =
                new EventMerger(new EventLikeness(new Sides(cast.entities())), arms).groups(sightings);
        List<Event> events = build(groups, new EventBuilder(text, cast, arms));
        List<List<String>> reports = ReportFinder.reports(
                drafts,
                events,
                triggers(sightings, Sighting::time),
                new Antecedents(
                        text,
                        drafts,
                        cast,
                        events,
                        arms,
                        triggers(sightings, Sighting::setting),
                        triggers(sightings, sighting -> sighting.occasion() == Occasion.FURTHER),
                        triggers(sightings, Sighting::earlier)));
        return new Happenings(Responsibility.claimed(text, drafts, cast, events, reports), reports);
    }

    private static Set<Span> triggers(List<Sighting> sightings, Predicate<Sighting> kind) {
        return sightings.stream().filter(kind).map(Sighting::trigger).collect(Collectors.toSet());
    }

    private static List<Event> build(List<List<Sighting>> groups, EventBuilder builder) {
        List<Event> events = new ArrayList<>();
        for (List<Sighting> group : groups) {
            events.add(builder.event("e" + (events.size() + 1), group));
        }
        return events;
    }
}
