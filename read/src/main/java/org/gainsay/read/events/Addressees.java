package org.gainsay.read.events;

import java.util.List;
import java.util.Set;

/** Of whom a deed is asked: "we call on all states to stop the sale", "urged China to end": whoever asks does not do it. */
final class Addressees {
    private static final Set<String> ASKING = Grammar.words("""
            call calls called calling urge urges urged urging appeal appeals appealed appealing plead pleads pleaded pleading press
            presses pressed pressing tell tells told telling""");
    private static final int FARTHEST = 7;

    private Addressees() {}

    /** Whether a verb is what somebody is asked to do. */
    static boolean areAsked(Sentence sentence, int verb) {
        return asking(sentence, verb) >= 0;
    }

    /** Who is asked, as far as a party is named. */
    static List<Argument> of(Sentence sentence, int verb) {
        int asking = asking(sentence, verb);
        List<Argument> asked = sentence.arguments().stream()
                .filter(a -> a.first() > asking && a.last() < verb && a.isActor() && !a.modifier())
                .toList();
        return asked.stream().filter(a -> a.group() == asked.getFirst().group()).toList();
    }

    private static int asking(Sentence sentence, int verb) {
        if (!sentence.form(verb - 1).equals("to")) {
            return -1;
        }
        for (int word = verb - 2; word >= Math.max(0, verb - FARTHEST); word--) {
            if (ASKING.contains(sentence.form(word))) {
                return word;
            }
            if (Grammar.opensClause(sentence.form(word))) {
                return -1;
            }
        }
        return -1;
    }
}
