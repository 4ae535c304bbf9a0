package org.gainsay.read.events;

import java.util.Set;
import org.gainsay.model.EventType;

/** What sounds like an attack and is none: a search by the police, a ship that "was sunk in a storm". */
final class NoAttack {
    private static final Set<String> RAID = Set.of("raid", "raids", "raided", "raiding");
    private static final Set<String> SEARCHERS = Grammar.words("""
            police customs prosecutors prosecutor detectives investigators inspectors fbi hauptzollamt zoll bundeskriminalamt""");
    private static final Set<String> SEARCHED = Set.of("office", "offices", "premises");
    private static final Set<String> NATURE = Set.of(
            "storm",
            "storms",
            "gale",
            "hurricane",
            "typhoon",
            "earthquake",
            "accident",
            "collision",
            "flood",
            "floods",
            "lightning");
    private static final int NEAR = 6;

    private NoAttack() {}

    static boolean is(Sentence sentence, Trigger.Hit hit) {
        if (hit.trigger().type() != EventType.ATTACK) {
            return false;
        }
        boolean raid = RAID.contains(sentence.form(hit.last()));
        boolean by = false;
        for (int word = hit.last() + 1; word <= hit.last() + NEAR; word++) {
            String form = sentence.form(word);
            by |= form.equals("by");
            boolean search = raid && (SEARCHED.contains(form) || (by && SEARCHERS.contains(form)));
            if (search || NATURE.contains(form)) {
                return true;
            }
        }
        for (int word = hit.first() - 1; raid && word >= hit.first() - NEAR; word--) {
            if (SEARCHERS.contains(sentence.form(word))) {
                return true;
            }
        }
        return false;
    }
}
