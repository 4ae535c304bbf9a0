package org.gainsay.claims.reprints;

/** The runs of six words of a text, each as a hash, in order. */
final class Runs {
    /** Words of a run. */
    static final int LENGTH = 6;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Runs() {}

    static long[] of(int[] words) {
        long[] runs = new long[Math.max(0, words.length - LENGTH + 1)];
        for (int start = 0; start < runs.length; start++) {
            long hash = 0;
            for (int word = start; word < start + LENGTH; word++) {
                hash = (hash ^ words[word]) * SPREAD;
                hash ^= hash >>> 32;
            }
            runs[start] = hash;
        }
        return runs;
    }
}
