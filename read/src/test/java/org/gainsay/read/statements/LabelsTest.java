package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {
    private static float[] logits(String labels, float sure) {
        float[] logits = new float[labels.length() * StatementModel.LABELS];
        for (int token = 0; token < labels.length(); token++) {
            logits[token * StatementModel.LABELS + "-SQC".indexOf(labels.charAt(token))] = sure;
        }
        return logits;
    }

    private static String read(int[] labels) {
        StringBuilder read = new StringBuilder();
        for (int label : labels) {
            read.append("-SQC".charAt(label));
        }
        return read.toString();
    }

    @Test
    void sureLabelsStay() {
        assertThat(read(Labels.best(logits("SSQCCCC--SC", 12), 1.5))).isEqualTo("SSQCCCC--SC");
    }

    @Test
    void aDoubtfulTokenGoesWithItsNeighbours() {
        float[] logits = logits("CCCCCCC", 6);
        logits[3 * StatementModel.LABELS] = 7;
        assertThat(read(Labels.best(logits, 1.5))).isEqualTo("CCCCCCC");
        assertThat(read(Labels.best(logits, 0))).isEqualTo("CCC-CCC");
    }

    @Test
    void theAnchorsOwnTokensAreCertain() {
        float[] logits = logits("CCCC", 9);
        Labels.fix(logits, new Anchor(1, 2, AnchorKind.CUE, 1), Labels.CUE);
        assertThat(read(Labels.best(logits, 1.5))).isEqualTo("CQQC");
    }

    @Test
    void noTokensNoLabels() {
        assertThat(Labels.best(new float[0], 1.5)).isEmpty();
    }
}
