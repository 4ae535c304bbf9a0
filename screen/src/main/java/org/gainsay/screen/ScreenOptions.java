package org.gainsay.screen;

import java.util.Set;
import org.gainsay.model.InputException;

/**
 * What a caller wants to see of a screening.
 *
 * @param limit the most hits a query gets, at least 1
 * @param minScore hits below it are left out, 0..1
 * @param threshold hits from it upwards are matches, 0..1
 * @param excluded entries that were cleared for this query and are left out
 */
public record ScreenOptions(int limit, double minScore, double threshold, Algorithm algorithm, Set<EntryKey> excluded) {
    /** Ten hits from .50, matches from .70, our own score, nothing excluded. */
    public static final ScreenOptions DEFAULT = new ScreenOptions(10, 0.50, 0.70, Algorithm.GAINSAY, Set.of());

    /** @throws InputException where a number is out of its range */
    public ScreenOptions {
        excluded = Set.copyOf(excluded);
        if (limit < 1) {
            throw new InputException("the limit is " + limit + ": give a number of hits from 1 upwards");
        }
        requireShare("minimum score", minScore);
        requireShare("threshold", threshold);
    }

    /** The same, without these entries. */
    public ScreenOptions excluding(Set<EntryKey> entries) {
        return new ScreenOptions(limit, minScore, threshold, algorithm, entries);
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InputException("the " + what + " is " + value + ": give a number from 0 to 1");
        }
    }
}
