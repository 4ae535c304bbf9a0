package org.gainsay.read.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "kremnina, kreminna, true",
        "kreminna, kreminna, false",
        "bakhmut, bachmut, true",
        "bakhmut, bahmut, true",
        "bahmut, bakhmut, true",
        "soledar, solidar, true",
        "kremnina, kremlin, false",
        "abc, acbd, false",
        "abcd, badc, false",
        "ab, ba, true",
    })
    void oneLetter(String left, String right, boolean near) {
        assertThat(Spelling.differInOneLetter(left, right)).isEqualTo(near);
        assertThat(Spelling.differInOneLetter(right, left)).isEqualTo(near);
    }
}
