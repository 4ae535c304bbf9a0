package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseQuotationsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith spoke in London. “They sold us the ships.” Nobody asked who.",
                "Smith spoke in London. “They sold us the ships. We paid.”",
                "He was asked twice. “Why would we pay for them?” “Nobody knows that any more.”",
                "“We have never seen these engines.”"
            })
    void startASentenceAndEndOne(String text) {
        ArticleText article = ArticleText.of(text);
        assertThat(LooseQuotations.starts(article)).contains(article.plain().indexOf('"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“They sold us the ships,” Smith said.",
                "“Why would we pay for them?” he asked.",
                "Smith said that “they sold us the ships.”",
                "“Hell on earth” is what they call it.",
                "He heard it. “Never.” Then he left.",
                "He began to read. “They sold us the ships and then",
                "MR. SMITH: “They sold us the ships.” I was there.\n\nQUESTION: Who did?"
            })
    void areNotWhatIsSaidBesideAVerbNorSingleWords(String text) {
        assertThat(LooseQuotations.starts(ArticleText.of(text))).isEmpty();
    }
}
