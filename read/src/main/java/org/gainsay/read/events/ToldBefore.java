package org.gainsay.read.events;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Attribution;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** What the statements before one have told, and whose they are: where an antecedent is looked for. */
final class ToldBefore {
    static final int FARTHEST = 4;
    static final int FARTHEST_OF_A_KIND = 10;

    private final ArticleText text;
    private final List<Draft> drafts;
    private final List<Attribution> attributions;
    private final Map<String, Event> events;
    private final Set<Span> settings;

    /** @param settings the triggers that only give the setting of something else */
    ToldBefore(
            ArticleText text,
            List<Draft> drafts,
            List<Attribution> attributions,
            Map<String, Event> events,
            Set<Span> settings) {
        this.text = text;
        this.drafts = drafts;
        this.attributions = attributions;
        this.events = events;
        this.settings = settings;
    }

    /** The event of a kind that was told last. */
    Optional<String> last(int index, List<List<String>> before, Predicate<Event> kind) {
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST_OF_A_KIND); back--) {
            if (back == drafts.get(index).within()) {
                continue;
            }
            Draft draft = drafts.get(back);
            Optional<String> found = before.get(back).reversed().stream()
                    .map(events::get)
                    .filter(Objects::nonNull)
                    .filter(event -> kind.test(event) && !isSetting(event, draft))
                    .map(Event::id)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The event that matters most in what was told shortly before; none where a charge that tells none is denied. */
    Optional<String> nearest(int index, List<List<String>> before) {
        int paragraph = text.paragraphIndex(drafts.get(index).start());
        boolean goesOn = index > 0 && text.paragraphIndex(drafts.get(index - 1).start()) == paragraph;
        for (int back = index - 1; back >= Math.max(0, index - FARTHEST); back--) {
            if (goesOn && text.paragraphIndex(drafts.get(back).start()) != paragraph) {
                break;
            }
            boolean charge = drafts.get(back).stance() == Stance.ACCUSES
                    && before.get(back).isEmpty();
            if (charge && drafts.get(index).stance() == Stance.DENIES) {
                return Optional.empty();
            }
            if (!before.get(back).isEmpty() && back != drafts.get(index).within()) {
                return Optional.of(main(before.get(back), drafts.get(back)));
            }
        }
        return Optional.empty();
    }

    /** The last transfer; else the last event that is more than a setting; else the last. */
    String main(List<String> reported, Draft draft) {
        return reported.reversed().stream()
                .map(events::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(
                        event -> isSetting(event, draft) ? 2 : event.type() == EventType.ARMS_TRANSFER ? 0 : 1))
                .map(Event::id)
                .orElse(reported.getLast());
    }

    private boolean isSetting(Event event, Draft draft) {
        List<Span> here = event.triggers().stream()
                .filter(trigger -> holds(draft, trigger))
                .toList();
        return !here.isEmpty() && settings.containsAll(here);
    }

    /** Index of the statement before it at the same level. */
    int before(int index) {
        int within = drafts.get(index).within();
        int last = index - 1;
        while (last >= 0 && drafts.get(last).within() != within) {
            if (index - last > FARTHEST_OF_A_KIND) {
                return -1;
            }
            last--;
        }
        return last;
    }

    boolean sameSide(int one, int other) {
        return one == other || side(one).equals(side(other));
    }

    private List<String> side(int index) {
        Attribution attribution = attributions.get(index);
        String behalf = attribution.onBehalfOf();
        return behalf == null ? attribution.speakers() : List.of(behalf);
    }

    EventType type(String id) {
        Event event = events.get(id);
        return event == null ? EventType.MEETING : event.type();
    }

    static boolean holds(Draft draft, Span trigger) {
        Range range = new Range(trigger.start(), trigger.end());
        return draft.content().stream().anyMatch(content -> content.contains(range))
                || draft.cue().stream().anyMatch(cue -> cue.contains(range));
    }
}
