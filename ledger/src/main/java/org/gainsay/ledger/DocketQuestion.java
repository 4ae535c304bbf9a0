package org.gainsay.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files of the docket are wanted; what is empty or null wants all.
 *
 * @param source the part of the subject before its colon
 * @param assigned who shall see to it; empty for those that nobody has
 * @param due ISO date: those due on it or before
 * @param text words that the label holds, in lower case
 */
public record DocketQuestion(
        Set<String> kinds,
        Set<String> states,
        @Nullable String source,
        @Nullable String assigned,
        @Nullable String due,
        double minScore,
        @Nullable String text) {
    public DocketQuestion {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }

    /** All of some kinds. */
    public static DocketQuestion ofKinds(Set<String> kinds) {
        return new DocketQuestion(kinds, Set.of(), null, null, null, 0, null);
    }

    /** The same for all states. */
    public DocketQuestion inAnyState() {
        return new DocketQuestion(kinds, Set.of(), source, assigned, due, minScore, text);
    }
}
