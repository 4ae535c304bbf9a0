package org.gainsay.spark;

import java.io.Serializable;

/**
 * How many rows there were.
 *
 * @param done those with a line in the result
 * @param found those of them in which there is something
 * @param failed those that could not be used
 * @param odd those that were used in part
 */
record Tally(long done, long found, long failed, long odd) implements Serializable {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally and(Outcome outcome) {
        return and(new Tally(
                outcome.line() == null ? 0 : 1,
                outcome.found() ? 1 : 0,
                outcome.fault() == null ? 0 : 1,
                outcome.doubts().isEmpty() ? 0 : 1));
    }

    Tally and(Tally other) {
        return new Tally(done + other.done, found + other.found, failed + other.failed, odd + other.odd);
    }
}
