package org.gainsay.screen;

/**
 * Parts of two names that are taken for the same: one for one, a run of parts for one word, or a whole body for its acronym.
 *
 * @param left first of {@code leftParts} adjacent parts of the left name
 * @param right first of {@code rightParts} adjacent parts of the right name
 * @param likeness from {@link Calibration#ALIKE} to 1
 * @param weight what both weigh, on the average
 */
record Pair(int left, int leftParts, int right, int rightParts, double likeness, double weight) {
    boolean hasLeft(int part) {
        return part >= left && part < left + leftParts;
    }

    boolean hasRight(int part) {
        return part >= right && part < right + rightParts;
    }
}
