package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorTest {
    private final Anchor anchor = new Anchor(300, 302, AnchorKind.CUE, 0.9);

    @Test
    void distancesAfterTheAnchorGrowInSteps() {
        int[] apart = {0, 1, 7, 8, 12, 13, 20, 21, 31, 32, 50, 51, 80, 81, 127, 128, 203, 204, 5000};
        assertThat(IntStream.of(apart).map(d -> anchor.distance(302 + d)))
                .containsExactly(0, 1, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13, 14, 14, 15, 15);
    }

    @Test
    void distancesBeforeTheAnchorAreTheSameSixteenHigher() {
        assertThat(IntStream.of(300, 301, 302).map(anchor::distance)).containsOnly(0);
        assertThat(anchor.distance(299)).isEqualTo(17);
        assertThat(anchor.distance(292)).isEqualTo(24);
        assertThat(anchor.distance(0)).isEqualTo(31);
    }
}
