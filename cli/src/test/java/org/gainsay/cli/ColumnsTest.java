package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void cutsAndFills() {
        assertThat(Columns.fit("Iran", 6)).isEqualTo("Iran  ");
        assertThat(Columns.cut("three Russia-based companies", 12)).isEqualTo("three Russi…");
        assertThat(Columns.cut("a b", 3)).isEqualTo("a b");
    }

    @Test
    void wideLettersTakeTwoColumnsAndMarksNone() {
        assertThat(Columns.width("华为")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.width(Columns.fit("华为技术", 5))).isEqualTo(5);
    }

    @Test
    void wrapsBetweenWordsAndCutsWordsThatAreTooLong() {
        assertThat(Columns.wrap("three Russia-based companies", 12))
                .containsExactly("three", "Russia-based", "companies");
        assertThat(Columns.wrap("a https://www.example.org/", 10))
                .containsExactly("a", "https://ww", "w.example.", "org/");
        assertThat(Columns.wrap("华为技术", 5)).containsExactly("华为", "技术");
        assertThat(Columns.wrap("", 5)).containsExactly("");
    }

    @Test
    void nothingThatATerminalWouldObeyIsLeft() {
        assertThat(Columns.cut("a\u001B[31mb\r\nc", 20)).isEqualTo("a[31mb c");
    }
}
