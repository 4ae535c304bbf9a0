package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleTest {
    @Test
    void aLineIsAsWideAsColumnsSaysElseTheTerminalElseAPage() {
        assertThat(Console.width("90", 132)).isEqualTo(90);
        assertThat(Console.width("90", 0)).isEqualTo(90);
        assertThat(Console.width(null, 132)).isEqualTo(132);
        assertThat(Console.width(null, 0)).isEqualTo(200);
    }

    @Test
    void whatIsNoWidthIsPassedOver() {
        assertThat(Console.width("", 100)).isEqualTo(100);
        assertThat(Console.width("wide", 0)).isEqualTo(200);
        assertThat(Console.width("0", 100)).isEqualTo(100);
        assertThat(Console.width("1", 100)).isEqualTo(40);
    }
}
