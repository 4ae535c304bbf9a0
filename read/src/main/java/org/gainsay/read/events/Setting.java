package org.gainsay.read.events;

import java.util.List;
import java.util.Set;
import org.gainsay.model.EventType;

/** Nouns that only give the setting of what their clause tells: "for its war in Ukraine", "months before the invasion". */
final class Setting {
    private static final Set<EventType> TYPES = Set.of(EventType.INVASION, EventType.ATTACK);
    private static final Set<String> INTRODUCING =
            Set.of("for", "during", "since", "before", "after", "amid", "despite");
    private static final Set<String> OBJECT_BEHIND = Grammar.words("""
            call calls called calling ask asks asked asking plan plans planned planning prepare prepares prepared preparing
            preparations ready responsible responsibility""");
    private static final Set<String> OF_TIME = Set.of("during", "since", "before", "after");
    private static final Set<String> IN_FORCE = Set.of("despite", "under", "notwithstanding", "amid");
    private static final Set<String> MEASURES = Grammar.words("""
            hour hours day days week weeks month months year years decade decades shortly soon long just even ever""");
    private static final Set<String> BEGINNING = Set.of("began", "begun", "started", "ended", "stopped");
    private static final int LONGEST = 4;

    private Setting() {}

    /** Index of the first word of a trigger's phrase where that is a mere setting, else -1. */
    static int start(Sentence sentence, Trigger.Hit hit) {
        if (!hit.trigger().isNominal() || !TYPES.contains(hit.trigger().type())) {
            return -1;
        }
        for (int word = hit.first() - 1; word >= Math.max(0, hit.first() - LONGEST); word--) {
            String form = sentence.form(word);
            if (INTRODUCING.contains(form)) {
                return OBJECT_BEHIND.contains(sentence.form(word - 1)) ? -1 : word;
            }
            if (Grammar.endsNounPhrase(sentence.words().get(word))) {
                return -1;
            }
        }
        return -1;
    }

    /** "Weapons still come despite an arms embargo": measures that nobody there imposes, on nobody. */
    static boolean isStandingMeasure(Sentence sentence, Trigger.Hit hit, List<Cell> found) {
        if (!hit.trigger().isNominal()
                || hit.trigger().type() != EventType.SANCTION
                || found.stream().anyMatch(Cell::entity)) {
            return false;
        }
        for (int word = hit.first() - 1; word >= Math.max(0, hit.first() - LONGEST); word--) {
            if (IN_FORCE.contains(sentence.form(word))) {
                return true;
            }
            if (Grammar.endsNounPhrase(sentence.words().get(word))) {
                return false;
            }
        }
        return false;
    }

    /** Whether a trigger only tells when something was: "months before the invasion", "hours after the attack". */
    static boolean isTime(Sentence sentence, Trigger.Hit hit) {
        int start = start(sentence, hit);
        boolean measured = MEASURES.contains(sentence.form(start - 1));
        boolean dates = measured || hit.trigger().type() == EventType.INVASION;
        boolean begins = BEGINNING.contains(sentence.form(hit.last() + 1));
        return start >= 0 && (dates || begins) && OF_TIME.contains(sentence.form(start));
    }
}
