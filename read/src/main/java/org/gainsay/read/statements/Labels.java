package org.gainsay.read.statements;

/** What a token is to an anchor, and the best sequence of it. */
final class Labels {
    static final int NONE = 0;
    static final int SOURCE = 1;
    static final int CUE = 2;
    static final int CONTENT = 3;

    private static final int COUNT = StatementModel.LABELS;
    private static final float CERTAIN = 20;
    private static final double EDGE_OF_SOURCE = 0.4;
    private static final double EDGE_OF_CONTENT = 1.3;

    private Labels() {}

    /**
     * The most probable sequence when changes of label have a price (Viterbi 1967). Content is long and its edges are dear; sources are
     * short and theirs are cheap.
     *
     * @param logits one for each label, token by token
     * @param price of a change of label in nats
     */
    static int[] best(float[] logits, double price) {
        int size = logits.length / COUNT;
        int[] labels = new int[size];
        if (size == 0) {
            return labels;
        }
        int[][] from = new int[size][COUNT];
        double[] score = new double[COUNT];
        for (int token = 0; token < size; token++) {
            double[] next = new double[COUNT];
            double whole = logSumExp(logits, token * COUNT);
            for (int label = 0; label < COUNT; label++) {
                int best = label;
                for (int before = 0; before < COUNT; before++) {
                    if (score[before] - price(before, label, price) > score[best] - price(best, label, price)) {
                        best = before;
                    }
                }
                from[token][label] = best;
                next[label] = score[best] - price(best, label, price) + logits[token * COUNT + label] - whole;
            }
            score = next;
        }
        labels[size - 1] = argmax(score);
        for (int token = size - 1; token > 0; token--) {
            labels[token - 1] = from[token][labels[token]];
        }
        return labels;
    }

    private static double price(int before, int after, double price) {
        if (before == after) {
            return 0;
        }
        if (before == SOURCE || after == SOURCE) {
            return EDGE_OF_SOURCE * price;
        }
        return before == CONTENT || after == CONTENT ? EDGE_OF_CONTENT * price : price;
    }

    /** Makes a label certain on an anchor's tokens. */
    static void fix(float[] logits, Anchor anchor, int certain) {
        for (int token = anchor.first(); token <= anchor.last(); token++) {
            for (int label = 0; label < COUNT; label++) {
                logits[token * COUNT + label] = label == certain ? CERTAIN : -CERTAIN;
            }
        }
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    private static double logSumExp(float[] logits, int offset) {
        double max = logits[offset];
        for (int label = 1; label < COUNT; label++) {
            max = Math.max(max, logits[offset + label]);
        }
        double sum = 0;
        for (int label = 0; label < COUNT; label++) {
            sum += Math.exp(logits[offset + label] - max);
        }
        return max + Math.log(sum);
    }
}
