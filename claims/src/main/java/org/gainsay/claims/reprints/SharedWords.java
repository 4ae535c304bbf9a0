package org.gainsay.claims.reprints;

import java.util.Arrays;

/** How much of the shorter of two texts stands in the other. */
final class SharedWords {
    private SharedWords() {}

    /**
     * The part of the shorter text's words that stand in the other in runs of six or more, 0 to 1; of two texts of one length the
     * larger part.
     */
    static double of(int[] one, int[] other) {
        if (one.length == other.length) {
            return Math.max(part(one, other), part(other, one));
        }
        return one.length < other.length ? part(one, other) : part(other, one);
    }

    private static double part(int[] words, int[] within) {
        long[] known = Runs.of(within);
        Arrays.sort(known);
        long[] runs = Runs.of(words);
        int shared = 0;
        int counted = 0;
        for (int start = 0; start < runs.length; start++) {
            if (Arrays.binarySearch(known, runs[start]) >= 0) {
                shared += start + Runs.LENGTH - Math.max(start, counted);
                counted = start + Runs.LENGTH;
            }
        }
        return words.length == 0 ? 0 : (double) shared / words.length;
    }
}
