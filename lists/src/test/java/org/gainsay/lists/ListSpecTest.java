package org.gainsay.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListSpecTest {
    @Test
    void readsSourceDateAndPath() {
        assertThat(ListSpec.parse("un_sc=a/b.xml")).isEqualTo(new ListSpec("un_sc", null, Path.of("a/b.xml")));
        assertThat(ListSpec.parse("us_ofac_sdn@2023-12-28=a=b@c"))
                .isEqualTo(new ListSpec("us_ofac_sdn", LocalDate.of(2023, 12, 28), Path.of("a=b@c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "un_sc", "=a", "un_sc=", "@2023-12-28=a", "un sc=a", "un_sc@=a", "un_sc@28.12.2023=a"})
    void refusesOtherWritings(String text) {
        assertThatThrownBy(() -> ListSpec.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--list " + text);
    }
}
