package org.gainsay.read.events;

import java.util.Set;

/** What names a deed and tells none: a factory that goods are sent to, a state that lets nobody evade sanctions. */
final class NoDeed {
    private static final Set<String> WORKS =
            Grammar.words("plant plants factory factories facility facilities line lines");
    private static final Set<String> REACHED = Set.of("to", "at", "into", "from");
    private static final Set<String> FORESTALLING = Grammar.words("""
            allow allows allowed allowing let lets letting permit permits permitted permitting tolerate tolerates tolerated tolerating
            prevent prevents prevented preventing stop stops stopped stopping against""");
    private static final int LONGEST = 5;
    private static final int FARTHEST = 9;

    private NoDeed() {}

    static boolean is(Sentence sentence, Scope scope, Trigger.Hit hit) {
        return switch (hit.trigger().type()) {
            case JOINT_PRODUCTION -> isReached(sentence, hit);
            case SANCTION -> hit.trigger().frame().equals("evade") && isForestalled(sentence, scope, hit);
            default -> false;
        };
    }

    /** "To a Russian ammunition plant": where goods go, or people work. */
    private static boolean isReached(Sentence sentence, Trigger.Hit hit) {
        if (!WORKS.contains(sentence.form(hit.last()))) {
            return false;
        }
        for (int word = hit.first() - 1; word >= Math.max(0, hit.first() - LONGEST); word--) {
            String form = sentence.form(word);
            if (REACHED.contains(form)) {
                return true;
            }
            if (Grammar.endsNounPhrase(sentence.words().get(word))) {
                return false;
            }
        }
        return false;
    }

    /** "Will not allow its territory to be used to evade sanctions". */
    private static boolean isForestalled(Sentence sentence, Scope scope, Trigger.Hit hit) {
        for (int word = hit.first() - 1; word >= Math.max(scope.from(), hit.first() - FARTHEST); word--) {
            String form = sentence.form(word);
            if (FORESTALLING.contains(form)) {
                return true;
            }
            if (Grammar.opensClause(form)) {
                return false;
            }
        }
        return false;
    }
}
