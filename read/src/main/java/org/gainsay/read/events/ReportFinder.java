package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Event;
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

    private final ArticleText text;

    ReportFinder(ArticleText text) {
        this.text = text;
    }

    List<List<String>> reports(List<Draft> drafts, List<Event> events) {
        List<List<String>> reports = new ArrayList<>();
        for (Draft draft : drafts) {
            List<String> told = told(draft, events);
            reports.add(told.isEmpty() && pointsBack(draft) ? before(reports, draft) : told);
        }
        return reports;
    }

    /** The events that a trigger in the content or, for what is done by saying so, in the cue tells. */
    static List<String> told(Draft draft, List<Event> events) {
        Set<String> told = new LinkedHashSet<>();
        for (Event event : events) {
            for (Span trigger : event.triggers()) {
                Range range = new Range(trigger.start(), trigger.end());
                boolean inContent = draft.content().stream().anyMatch(content -> content.contains(range));
                if (inContent || draft.cue().stream().anyMatch(cue -> cue.contains(range))) {
                    told.add(event.id());
                }
            }
        }
        return List.copyOf(told);
    }

    private boolean pointsBack(Draft draft) {
        String content = text.plain()
                .substring(
                        draft.content().getFirst().start(),
                        draft.content().getFirst().end());
        return POINTS_BACK.matcher(content).find();
    }

    /** The last event that one of the drafts shortly before is about. */
    private static List<String> before(List<List<String>> reports, Draft draft) {
        for (int index = reports.size() - 1; index >= Math.max(0, reports.size() - FARTHEST); index--) {
            if (!reports.get(index).isEmpty() && index != draft.within()) {
                return List.of(reports.get(index).getLast());
            }
        }
        return List.of();
    }
}
