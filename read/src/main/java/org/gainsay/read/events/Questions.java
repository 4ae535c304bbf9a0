package org.gainsay.read.events;

import java.util.Set;

/** Clauses that state nothing: indirect questions, what nobody could confirm, and what "anyone who" may do. */
final class Questions {
    private static final Set<String> FOR_A_PART = Set.of("who", "whom", "which", "what");
    private static final Set<String> WHOEVER = Set.of("everybody", "everyone", "anybody", "anyone");
    private static final Set<String> ASKING = Grammar.words("""
            say says said saying know knows knew known tell told disclose disclosed specify specified reveal revealed clear unclear
            unknown explain explained ask asks asked determine determined establish established identify confirm about""");
    private static final Set<String> NOT = Grammar.words(
            "not cannot never nobody neither nor without unclear unknown unable refused refuses declined declines");
    private static final Set<String> BELIEVING = Set.of("known", "believed", "thought", "understood", "reported");
    private static final Set<String> UNABLE = Grammar.words(
            "confirm confirmed confirming verify verified establish established prove proved proven deny denied denying");
    private static final int FARTHEST_NEGATION = 4;

    private Questions() {}

    /** Whether the word that opens a clause asks for one of its parts: "did not say who had sent". */
    static boolean asks(Sentence sentence, int opener) {
        return FOR_A_PART.contains(sentence.form(opener)) && ASKING.contains(sentence.form(opener - 1));
    }

    /**
     * Whether nobody says that the clause is so: "asked whether", "did not know if", "could not confirm that", "neither confirmed nor denied that", "anyone
     * who".
     */
    static boolean leavesOpen(Sentence sentence, int opener) {
        String form = sentence.form(opener);
        String before = sentence.form(opener - 1);
        return switch (form) {
            case "whether" -> !before.equals("of");
            case "if" -> ASKING.contains(before) && negated(sentence, opener);
            case "that" -> UNABLE.contains(before) && negated(sentence, opener);
            case "who" -> WHOEVER.contains(before);
            default -> false;
        };
    }

    /** "Is not known to have supplied". */
    static boolean isUnknown(Sentence sentence, Trigger.Hit hit) {
        int to = hit.first() - (sentence.form(hit.first() - 1).equals("have") ? 2 : 1);
        return sentence.form(to).equals("to") && BELIEVING.contains(sentence.form(to - 1)) && negated(sentence, to - 1);
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
