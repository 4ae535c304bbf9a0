package org.gainsay.read.events;

import java.util.Set;
import org.gainsay.model.EventType;

/** Sanctions that are only what a deed is measured by: "in what would be a breach of an arms embargo". Nobody imposes them there. */
final class Yardstick {
    private static final Set<String> BREACHES =
            Grammar.words("breach breaches violation violations contravention defiance infringement");
    private static final int FARTHEST = 7;

    private Yardstick() {}

    static boolean is(Sentence sentence, Trigger.Hit hit) {
        if (hit.trigger().type() != EventType.SANCTION || !hit.trigger().isNominal()) {
            return false;
        }
        for (int word = hit.first() - 1; word > Math.max(0, hit.first() - FARTHEST); word--) {
            String form = sentence.form(word);
            if (form.equals("of")) {
                return BREACHES.contains(sentence.form(word - 1));
            }
            if (Grammar.endsNounPhrase(sentence.words().get(word))) {
                return false;
            }
        }
        return false;
    }
}
