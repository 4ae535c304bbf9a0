package org.gainsay.read.events;

import java.util.Set;

/** Clauses that state nothing: indirect questions and what "anyone who" may do. */
final class Questions {
    private static final Set<String> FOR_A_PART = Set.of("who", "whom", "which", "what");
    private static final Set<String> FOR_THE_WHOLE = Set.of("whether", "if");
    private static final Set<String> WHOEVER = Set.of("everybody", "everyone", "anybody", "anyone");
    private static final Set<String> ASKING = Grammar.words("""
            say says said saying know knows knew known tell told disclose disclosed specify specified reveal revealed clear unclear
            unknown explain explained ask asks asked determine determined establish established identify confirm about""");
    private static final Set<String> NOT = Set.of("not", "cannot", "never", "unclear", "unknown");
    private static final int FARTHEST_NEGATION = 3;

    private Questions() {}

    /** Whether the word that opens a clause asks for one of its parts: "did not say who had sent". */
    static boolean asks(Sentence sentence, int opener) {
        return FOR_A_PART.contains(sentence.form(opener)) && ASKING.contains(sentence.form(opener - 1));
    }

    /** Whether nobody says that the clause is so: "would not say whether", "it was unclear if", "anyone who". */
    static boolean leavesOpen(Sentence sentence, int opener) {
        String form = sentence.form(opener);
        String before = sentence.form(opener - 1);
        boolean open = FOR_THE_WHOLE.contains(form) && ASKING.contains(before) && negated(sentence, opener);
        return open || (form.equals("who") && WHOEVER.contains(before));
    }

    private static boolean negated(Sentence sentence, int opener) {
        for (int word = opener - 1; word >= Math.max(0, opener - FARTHEST_NEGATION); word--) {
            String form = sentence.form(word);
            if (NOT.contains(form) || form.endsWith("n't")) {
                return true;
            }
        }
        return false;
    }
}
