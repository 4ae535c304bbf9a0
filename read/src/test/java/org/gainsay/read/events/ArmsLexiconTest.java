package org.gainsay.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmsLexiconTest {
    private final ArmsLexicon arms = new ArmsLexicon();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shahed-136 drones          | Shahed-136 drones          | drone       | IV   | ML10
            a Patriot battery          | Patriot battery            | air defence | VII  | ML4
            14 Leopard 2 tanks         | Leopard 2 tanks            | vehicle     | I    | ML6
            155mm artillery shells     | 155mm artillery shells     | ammunition  | III  | ML3
            S-300 systems              | S-300 systems              | air defence | VII  | ML4
            short-range ballistic missiles | short-range ballistic missiles | missile | VII | ML4
            torpedoes                  | torpedoes                  | missile     | VII  | ML4
            two night-vision sights    | night-vision sights        | optics      | -    | ML15
            Su-35 fighter jets         | Su-35 fighter jets         | aircraft    | IV   | ML10
            """)
    void knowsTypesAndDesignations(String text, String item, String family, String register, String list) {
        List<Word> words = Word.in(text, new Range(0, text.length()));
        ArmsItem found = arms.in(words).getFirst();
        assertThat(text.substring(
                        words.get(found.first()).range().start(),
                        words.get(found.last()).range().end()))
                .isEqualTo(item);
        assertThat(List.of(found.family(), found.register(), found.militaryList()))
                .containsExactly(family, register, list);
    }

    @Test
    void takesNoPartOfAWord() {
        assertThat(arms.in("The gunman's partner tanked the bombastic charm offensive"))
                .isEmpty();
    }
}
