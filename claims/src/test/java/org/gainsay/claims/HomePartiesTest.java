package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words name nobody. */
class HomePartiesTest {
    @ParameterizedTest
    @CsvSource({
        "three shipbrokers, true",
        "Chinese company, true",
        "-linked company, true",
        "' two  traders ', true",
        "Falcon Gate, false",
    })
    void aDescriptionHasNoName(String words, boolean description) {
        assertThat(HomeParties.isDescription(words)).isEqualTo(description);
    }
}
