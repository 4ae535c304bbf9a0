package org.gainsay.read.events;

import java.util.Set;
import org.gainsay.model.EventType;

/** What sounds like an attack and is none: a search by the police, a ship that "was sunk in a storm", shells that "blew up on their own". */
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
    private static final Set<String> SELVES = Set.of("itself", "themselves");
    private static final Set<String> ITS = Set.of("its", "their");
    private static final int NEAR = 6;

    private NoAttack() {}

    /** "On their own", "by itself", "of its own accord". */
    private static boolean isByItself(Sentence sentence, int word) {
        String form = sentence.form(word);
        String before = sentence.form(word - 1);
        String after = sentence.form(word + 2);
        boolean own = ITS.contains(form) && sentence.form(word + 1).equals("own");
        return (before.equals("by") && SELVES.contains(form))
                || (own && (before.equals("on") || after.equals("accord")))
                || form.equals("spontaneously")
                || form.equals("accidentally");
    }

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
            if (search || NATURE.contains(form) || isByItself(sentence, word)) {
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
