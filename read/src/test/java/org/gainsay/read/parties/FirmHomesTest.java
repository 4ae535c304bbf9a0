package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.model.Entity;
import org.gainsay.model.Schema;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which state a firm is told to be. */
class FirmHomesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Slovak trading house Vihorlat Trade sold rifles to Mali.             | Vihorlat Trade | sk
            Rifles were sold by the Turkish arms maker Teknosan.                     | Teknosan       | tr
            The Bratislava company Petrox Trade sold rifles to Niger.                | Petrox Trade   | sk
            Inspectors visited Tien Shan Trade, a trading company in Bishkek.        | Tien Shan Trade | kg
            They raided Petrox Trade, which is registered in Cyprus, in May.         | Petrox Trade   | cy
            """)
    void theWordsBesideItsNameSay(String text, String firm, String country) {
        assertThat(firm(text, firm).country()).isEqualTo(country);
        assertThat(firm(text, firm).schema()).isEqualTo(Schema.COMPANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A Slovak buyer met the company Petrox Trade.",
                "Inspectors visited the company Petrox Trade in Bishkek.",
                "Slovak officers said the company Petrox Trade sold rifles."
            })
    void elsewhereNothingIsKnown(String text) {
        assertThat(firm(text, "Petrox Trade").country()).isNull();
    }

    private static Entity firm(String text, String name) {
        return new CastFinder()
                .of(ArticleText.of(text), List.of()).entities().stream()
                        .filter(entity -> entity.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
