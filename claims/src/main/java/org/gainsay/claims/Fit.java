package org.gainsay.claims;

import java.util.List;
import java.util.Optional;

/**
 * How well two tellings fit one event, and in what. Nothing here looks at wording: parties, direction, goods, place, time and
 * occasion decide. Whoever fills one role with another party, names other goods or another day tells of another event.
 *
 * @param score the more, the better
 * @param why what speaks for it, each reason in words that a reader of the claim understands
 */
record Fit(int score, List<String> why) {
    private static final int CARRIES_ON = 3;

    /** As it is shown: {@code same parties, direction, goods; told as one event in its article}. */
    String words() {
        return String.join("; ", why);
    }

    /** Empty where they cannot be one event, or too little says that over several articles they are. */
    static Optional<Fit> over(Traits one, Traits other) {
        return new Weighing(one, other, false).fit(0);
    }

    /**
     * As {@link #over}, of one article.
     *
     * @param carriesOn whether one goes on where the other ended: the next statement of the same speaker
     */
    static Optional<Fit> within(Traits one, Traits other, boolean carriesOn) {
        return new Weighing(one, other, true).fit(carriesOn ? CARRIES_ON : 0);
    }
}
