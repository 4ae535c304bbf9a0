package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gainsay.read.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
    private static Candidate candidate(AnchorKind kind, double probability) {
        List<Double> stances = Collections.nCopies(8, probability);
        return new Candidate(kind, probability, List.of(), List.of(), List.of(new Range(0, 9)), stances);
    }

    @ParameterizedTest
    @EnumSource
    void theSurerTheOftenerRight(AnchorKind kind) {
        double parts = 0;
        double stance = 0;
        for (int percent = 0; percent <= 100; percent++) {
            Candidate candidate = candidate(kind, percent / 100.0);
            assertThat(Calibration.parts(candidate)).isBetween(parts, 1.0);
            assertThat(Calibration.stance(candidate)).isBetween(stance, 1.0);
            parts = Calibration.parts(candidate);
            stance = Calibration.stance(candidate);
        }
        assertThat(parts).isLessThan(1);
        assertThat(stance).isLessThan(1);
    }
}
