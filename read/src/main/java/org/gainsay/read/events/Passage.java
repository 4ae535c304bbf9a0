package org.gainsay.read.events;

import java.util.Set;

/** "Admits that rockets crossed its soil": goods on their way through a country, which did not send them. */
final class Passage {
    private static final Set<String> PASSING =
            Grammar.words("cross crosses crossed crossing transit transits transited");
    private static final Set<String> THROUGH = Set.of("through", "over", "across", "via");
    private static final Set<String> LAND = Set.of("its", "their", "his", "her", "our", "the");

    private Passage() {}

    /** Whether words behind a trigger tell that the goods only passed. */
    static boolean follows(Sentence sentence, Scope scope, Trigger.Hit hit) {
        for (int word = hit.last() + 1; word < scope.to(); word++) {
            boolean through = THROUGH.contains(sentence.form(word)) && LAND.contains(sentence.form(word + 1));
            if (through || PASSING.contains(sentence.form(word))) {
                return true;
            }
        }
        return false;
    }
}
