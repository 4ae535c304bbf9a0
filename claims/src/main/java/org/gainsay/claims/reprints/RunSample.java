package org.gainsay.claims.reprints;

import java.util.stream.IntStream;

/**
 * A fifth or so of a text's runs, chosen so that two texts choose the same ones: the least of every {@value #WINDOW} runs in a row
 * ("winnowing", Schleimer, Wilkerson and Aiken 2003). Wherever texts share fifteen words in a row, both hold one of those runs.
 */
final class RunSample {
    private static final int WINDOW = 10;

    private RunSample() {}

    /** The chosen runs, each once and shortened to 32 bits, in ascending order. */
    static int[] of(int[] words) {
        long[] runs = Runs.of(words);
        int window = Math.min(WINDOW, runs.length);
        return IntStream.rangeClosed(0, runs.length - window)
                .filter(start -> window > 0)
                .map(start -> (int) (least(runs, start, start + window) >>> 32))
                .distinct()
                .sorted()
                .toArray();
    }

    private static long least(long[] runs, int from, int to) {
        long least = Long.MAX_VALUE;
        for (int at = from; at < to; at++) {
            least = Math.min(least, runs[at]);
        }
        return least;
    }
}
