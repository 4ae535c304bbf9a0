package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Span;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Finds for each draft the events that it is about: those told in its content, else the one that it points back to. */
final class ReportFinder {
    private static final Pattern POINTS_BACK = Pattern.compile(
            "^[\"\\s]*(?:that |of )?(?:(?:the|these|this|those|any|all|such|both) )(?:\\p{L}+ )?"
                    + "(?:allegations?|accusations?|claims?|charges?|reports?|deliver(?:y|ies)|transfers?|shipments?|sales?|attacks?|strikes?"
                    + "|incident|responsibility|involvement|killings?|bombing|weapons|drones|missiles|matter)\\b(?! (?:that|by|on|of)\\b)"
                    + "|^[\"\\s]*(?:it|that|this|these|those|they|them|so|responsibility|involvement)\\b(?: \\p{L}+){0,3}[\"\\s]*$",
            Pattern.CASE_INSENSITIVE);
    private static final int FARTHEST = 4;

    private static final Pattern OF_VIOLENCE =
            Pattern.compile("\\b(?:attacks?|strikes?|killings?|bombing|incident)\\b", Pattern.CASE_INSENSITIVE);

    private final ArticleText text;
    private final List<Event> events;
    private final Map<String, Event> byId = new HashMap<>();
    private final Set<Span> settings;

    /** Takes the triggers that only give the setting of something else, too. */
    ReportFinder(ArticleText text, List<Event> events, Set<Span> settings) {
        this.text = text;
        this.events = events;
        events.forEach(event -> byId.put(event.id(), event));
        this.settings = settings;
    }

    List<List<String>> reports(List<Draft> drafts) {
        Tellings tellings = new Tellings(events);
        List<List<String>> reports = new ArrayList<>();
        for (Draft draft : drafts) {
            List<String> told = tellings.of(draft);
            reports.add(told.isEmpty() && pointsBack(draft) ? before(reports, drafts, draft) : told);
        }
        return reports;
    }

    private boolean pointsBack(Draft draft) {
        return POINTS_BACK.matcher(words(draft)).find();
    }

    private String words(Draft draft) {
        Range content = draft.content().getFirst();
        return text.plain().substring(content.start(), content.end());
    }

    /** The event that matters most in what one of the drafts shortly before is about. */
    private List<String> before(List<List<String>> reports, List<Draft> drafts, Draft draft) {
        boolean ofViolence = OF_VIOLENCE.matcher(words(draft)).find();
        for (int index = reports.size() - 1; index >= Math.max(0, reports.size() - FARTHEST); index--) {
            if (!reports.get(index).isEmpty() && index != draft.within()) {
                return List.of(main(reports.get(index), drafts.get(index), ofViolence));
            }
        }
        return List.of();
    }

    /** The last transfer, unless words of violence point back; else the last event that is more than a setting; else the last. */
    private String main(List<String> reported, Draft draft, boolean ofViolence) {
        List<Event> inOrder =
                reported.stream().map(byId::get).filter(Objects::nonNull).toList();
        return inOrder.reversed().stream()
                .min(Comparator.comparingInt(event -> {
                    boolean transfer = event.type() == EventType.ARMS_TRANSFER;
                    return isSetting(event, draft) ? 2 : transfer && !ofViolence ? 0 : 1;
                }))
                .map(Event::id)
                .orElse(reported.getLast());
    }

    private boolean isSetting(Event event, Draft draft) {
        List<Span> here = event.triggers().stream()
                .filter(trigger -> holds(draft, trigger))
                .toList();
        return !here.isEmpty() && settings.containsAll(here);
    }

    private static boolean holds(Draft draft, Span trigger) {
        Range range = new Range(trigger.start(), trigger.end());
        return draft.content().stream().anyMatch(content -> content.contains(range))
                || draft.cue().stream().anyMatch(cue -> cue.contains(range));
    }
}
