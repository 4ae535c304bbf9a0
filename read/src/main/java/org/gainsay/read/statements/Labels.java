package org.gainsay.read.statements;

/** What a token is to an anchor, and the best sequence of it. */
final class Labels {
    static final int NONE = 0;
    static final int SOURCE = 1;
    static final int CUE = 2;
    static final int CONTENT = 3;

    private static final int COUNT = StatementModel.LABELS;
    private static final float CERTAIN = 20;

    private Labels() {}

    /**
     * The most probable sequence when every change of label costs {@code price} nats (Viterbi 1967).
     *
     * @param logits one for each label, token by token
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
            int best = argmax(score);
            double jump = score[best] - price;
            double whole = logSumExp(logits, token * COUNT);
            for (int label = 0; label < COUNT; label++) {
                boolean stay = score[label] >= jump;
                from[token][label] = stay ? label : best;
                score[label] = (stay ? score[label] : jump) + logits[token * COUNT + label] - whole;
            }
        }
        labels[size - 1] = argmax(score);
        for (int token = size - 1; token > 0; token--) {
            labels[token - 1] = from[token][labels[token]];
        }
        return labels;
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
