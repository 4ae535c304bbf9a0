package org.gainsay.read.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which firm "the company" is. */
class FirmReferencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company Petrox Trade had a hard year. Peru imposed sanctions on the company in May.",
                "The company Petrox Trade had a hard year.\n\nRifles were bought by the firm last week.",
                "The company Petrox Trade had a hard year, and the factory sold rifles."
            })
    void theOnlyOneThatWasNamed(String text) {
        assertThat(meant(text)).containsExactly("PETROX_TRADE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company Petrox Trade met the company Tien Shan Trade. Peru punished the company.",
                "The company Petrox Trade had a hard year.\n\nThe factory in town sold rifles. So did the plant.",
                "The company Petrox Trade had a hard year. Peru punished the company that sold rifles.",
                "The company Petrox Trade had a hard year. Peru punished the company in Sofia.",
                "Peru punished the company."
            })
    void notWhereItMayBeAnother(String text) {
        assertThat(meant(text)).isEmpty();
    }

    private static List<String> meant(String text) {
        Stream<Mention> mentions = new CastFinder().of(ArticleText.of(text), List.of()).mentions().stream();
        return mentions.filter(mention -> mention.kind() == MentionKind.NOMINAL)
                .map(Mention::entity)
                .filter(entity -> entity.endsWith("TRADE"))
                .toList();
    }
}
