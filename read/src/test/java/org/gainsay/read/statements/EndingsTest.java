package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;

class EndingsTest {
    private static String complete(String before, String piece, String after) {
        String plain = before + piece + after;
        Range range = Endings.complete(
                ArticleText.of(plain), new Range(before.length(), before.length() + piece.length()), plain.length());
        return plain.substring(range.start(), range.end());
    }

    @Test
    void aPieceThatNeedsAWordGetsIt() {
        assertThat(complete("He said ", "it had hit a battery in the", " Ukrainian capital. Kyiv denied it."))
                .isEqualTo("it had hit a battery in the Ukrainian capital");
        assertThat(complete("He said ", "it had hit a battery", " in Kyiv.")).isEqualTo("it had hit a battery");
        assertThat(complete("He said ", "that it was in", " " + "very ".repeat(20) + "bad."))
                .isEqualTo("that it was in");
    }

    @Test
    void anOpenQuotationIsClosed() {
        assertThat(complete("He called it ", "\"the barking", " of a dog\", and left."))
                .isEqualTo("\"the barking of a dog\"");
        assertThat(complete("\"We urge ", "Iran to stop", ",\" he said. \"Now.\""))
                .isEqualTo("Iran to stop");
        assertThat(complete("He called it ", "\"the barking\"", " of a \"dog\"."))
                .isEqualTo("\"the barking\"");
    }

    @Test
    void nothingGrowsOverItsLimit() {
        assertThat(Endings.complete(ArticleText.of("that it was in Kyiv, he said"), new Range(0, 14), 16)
                        .end())
                .isEqualTo(14);
    }
}
