package org.gainsay.read.statements;

/**
 * Tokens that the model's second pass starts from.
 *
 * @param first token of the window
 * @param last token of the window, inclusive
 * @param probability 0..1
 */
record Anchor(int first, int last, AnchorKind kind, double probability) {
    private static final int NEAR = 8;
    private static final int FARTHEST = 15;
    private static final int BEFORE = 16;

    int size() {
        return last - first + 1;
    }

    boolean contains(int token) {
        return first <= token && token <= last;
    }

    /** Signed distance of a token from the anchor, in the 32 steps that the model knows: 0..15 from it on, 16..31 before it. */
    int distance(int token) {
        int apart = token < first ? first - token : Math.max(0, token - last);
        int step = apart < NEAR
                ? apart
                : (int) Math.min(FARTHEST, NEAR + Math.floor(1.5 * Math.log((double) apart / NEAR) / Math.log(2)));
        return token < first ? BEFORE + step : step;
    }
}
