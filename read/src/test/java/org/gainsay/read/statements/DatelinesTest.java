package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            OSLO \u2014 Peru has denied the sale.                       | OSLO          | Peru
            N\u2019DJAMENA, May 3 (Fjord) \u2014 Peru has denied the sale.  | \u2019DJAMENA | Peru
            OSLO \u2014 Peru has denied the sale.                       | Peru          | Peru
            OSLO \u2014 In May, Peru has denied the sale.               | OSLO          | OSLO
            USA-backed Peru has denied the sale.                     | USA           | USA
            """)
    void theSubjectAfterADatelineSpeaks(String written, String source, String settled) {
        String text = written.translateEscapes();
        Candidate candidate = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(range(text, source.translateEscapes())),
                List.of(range(text, "has denied")),
                List.of(range(text, "the sale")),
                Collections.nCopies(8, 0.125));
        ArticleText article = ArticleText.of(text);
        assertThat(Datelines.settle(article, List.of(candidate)).getFirst().source())
                .extracting(article::slice)
                .containsExactly(settled);
    }

    private static Range range(String text, String part) {
        int start = text.indexOf(part);
        return new Range(start, start + part.length());
    }
}
