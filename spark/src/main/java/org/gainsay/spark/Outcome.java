package org.gainsay.spark;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row.
 *
 * @param line of the result; null where the row could not be used
 * @param found whether there is something in it that one looks for: a match, a statement
 * @param fault why there is no line
 * @param doubts what is odd in a row that was used all the same
 */
record Outcome(
        @Nullable String line, boolean found, @Nullable Fault fault, List<Fault> doubts) implements Serializable {
    static Outcome of(String line, boolean found, List<Fault> doubts) {
        return new Outcome(line, found, null, doubts);
    }

    static Outcome failed(Fault fault) {
        return new Outcome(null, false, fault, List.of());
    }

    /** What is done with a row, on a worker. What it throws is tried again, and then ends the job. */
    @FunctionalInterface
    interface Work<T> extends Serializable {
        Outcome of(Place place, T row);
    }
}
