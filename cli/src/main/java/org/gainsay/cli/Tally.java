package org.gainsay.cli;

import java.util.List;
import java.util.stream.IntStream;

/** How many of some labelled cases score how much, by threshold. Not thread-safe. */
final class Tally {
    /** The thresholds at which is counted: .50 to .95 in steps of .05. */
    static final List<Double> THRESHOLDS =
            IntStream.range(0, 10).mapToObj(step -> (50 + 5 * step) / 100.0).toList();

    static final double LOWEST = THRESHOLDS.getFirst();

    private final int[] found = new int[THRESHOLDS.size()];
    private final int[] alarms = new int[THRESHOLDS.size()];
    private int positives;
    private int negatives;

    /**
     * Counts a case.
     *
     * @param positive whether it is labelled as one that should be found
     * @param score the highest score of what it should find; of a case that should find nothing, of anything
     */
    void add(boolean positive, double score) {
        if (positive) {
            positives++;
        } else {
            negatives++;
        }
        int[] reached = positive ? found : alarms;
        for (int at = 0; at < reached.length; at++) {
            reached[at] += score >= THRESHOLDS.get(at) ? 1 : 0;
        }
    }

    int positives() {
        return positives;
    }

    int negatives() {
        return negatives;
    }

    /** How many of the positives reach a threshold, by its place among them. */
    int found(int at) {
        return found[at];
    }

    /** How many of the negatives do. */
    int alarms(int at) {
        return alarms[at];
    }

    /** 0..1; of no positives 0. */
    double foundShare(int at) {
        return positives == 0 ? 0 : (double) found[at] / positives;
    }

    /** Of no negatives 0. */
    double alarmsPerThousand(int at) {
        return negatives == 0 ? 0 : 1000.0 * alarms[at] / negatives;
    }

    /** The harmonic mean of precision and recall, 0..1; it says something only where both kinds are of one set. */
    double f1(int at) {
        int wrong = alarms[at] + positives - found[at];
        return found[at] == 0 ? 0 : 2.0 * found[at] / (2.0 * found[at] + wrong);
    }
}
