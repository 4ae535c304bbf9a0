package org.gainsay.read.statements;

/**
 * From the model's probabilities to how often it is right. Measured with a model that had not seen them on 127 annotated documents (1,800
 * drafts), kept increasing, and linear in between.
 */
final class Calibration {
    private static final Calibration CUE = new Calibration(
            new double[] {0, 0.45, 0.6, 0.8, 0.9, 0.95, 0.98, 0.995, 1},
            new double[] {0.2, 0.3, 0.45, 0.5, 0.6, 0.7, 0.8, 0.86, 0.93});
    private static final Calibration SPEECH = new Calibration(
            new double[] {0, 0.2, 0.7, 0.9, 0.98, 0.995, 1}, new double[] {0.65, 0.8, 0.83, 0.9, 0.92, 0.95, 0.97});
    private static final Calibration NARRATION =
            new Calibration(new double[] {0, 0.5, 0.8, 0.95, 1}, new double[] {0.7, 0.75, 0.8, 0.88, 0.95});
    private static final Calibration STANCE = new Calibration(
            new double[] {0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995, 1},
            new double[] {0.1, 0.25, 0.47, 0.66, 0.7, 0.8, 0.86, 0.9, 0.95, 0.99});

    private final double[] said;
    private final double[] right;

    private Calibration(double[] said, double[] right) {
        this.said = said;
        this.right = right;
    }

    /** How often source and content of such a candidate are what they should be, 0..1. */
    static double parts(Candidate candidate) {
        Calibration calibration = switch (candidate.kind()) {
            case CUE -> CUE;
            case SPEECH -> SPEECH;
            case NARRATION -> NARRATION;
        };
        return calibration.at(candidate.probability());
    }

    /** How often the stance of such a candidate is the one that it should be, 0..1. */
    static double stance(Candidate candidate) {
        return STANCE.at(candidate.stanceProbability());
    }

    private double at(double probability) {
        for (int i = 1; i < said.length; i++) {
            if (probability <= said[i]) {
                double share = (probability - said[i - 1]) / (said[i] - said[i - 1]);
                return right[i - 1] + share * (right[i] - right[i - 1]);
            }
        }
        return right[right.length - 1];
    }
}
