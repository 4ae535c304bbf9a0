package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Peru said in a report that Chile had sold them.           | report that Chile had sold them    | that Chile had sold them
            Peru said in its report to parliament that Chile sold it. | report to parliament that Chile sold it | that Chile sold it
            Peru said on Monday in a letter that Chile had sold them. | letter that Chile had sold them    | that Chile had sold them
            Peru said in a report that Chile had sold them.           | that Chile had sold them           | that Chile had sold them
            Peru said the report that Chile had sold them was old.    | the report that Chile had sold them was old | the report that Chile had sold them was old
            """)
    void aPaperIsNoPartOfWhatIsSaidInIt(String text, String content, String settled) {
        Candidate candidate = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(range(text, "Peru")),
                List.of(range(text, "said")),
                List.of(range(text, content)),
                Collections.nCopies(8, 0.125));
        ArticleText article = ArticleText.of(text);
        assertThat(Papers.settle(article, List.of(candidate)).getFirst().content())
                .extracting(article::slice)
                .containsExactly(settled);
    }

    private static Range range(String text, String part) {
        int start = text.indexOf(part);
        return new Range(start, start + part.length());
    }
}
