package org.gainsay.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
    private static List<String> slices(ArticleText text, List<Range> ranges) {
        return ranges.stream().map(text::slice).toList();
    }

    @Test
    void offsetsAreCodePointsAndNothingIsTrimmed() {
        ArticleText text =
                ArticleText.of("  \uD83D\uDE80 Rockets fell.  \n\n\uD835\uDDD4nd \uD83D\uDE00 more\u00A0fell. ");
        assertThat(slices(text, text.paragraphs()))
                .containsExactly("\uD83D\uDE80 Rockets fell.", "\uD835\uDDD4nd \uD83D\uDE00 more\u00A0fell.");
        assertThat(text.plain()).hasSize(text.length());
        assertThat(text.paragraphs().getFirst()).isEqualTo(new Range(2, 17));
        assertThat(text.span(4, 11).text()).isEqualTo("Rockets");
    }

    @Test
    void aTextWithoutWordsHasNoParagraphs() {
        for (String empty : List.of("", " ", "\n\n \r\n")) {
            ArticleText text = ArticleText.of(empty);
            assertThat(text.paragraphs()).isEmpty();
            assertThat(text.sentences()).isEmpty();
            assertThat(text.turns()).isEmpty();
        }
    }

    @Test
    void aLineWithATimeOfDayHeadsWhatStandsBelowIt() {
        ArticleText text =
                ArticleText.of("Live\n\n16.42 Rebels deny it\nA spokesman said no.\n\n10:15\nThe ship sank.");
        assertThat(slices(text, text.paragraphs()))
                .containsExactly("Live", "16.42 Rebels deny it", "A spokesman said no.", "10:15", "The ship sank.");
    }

    @Test
    void blankLinesPartParagraphsWhateverTheLineEnds() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            ArticleText text = ArticleText.of(String.join(end, "One line", "and another.", " ", "", "", "The next."));
            assertThat(slices(text, text.paragraphs())).containsExactly("One line" + end + "and another.", "The next.");
        }
    }

    @Test
    void withoutBlankLinesEachLineIsAParagraph() {
        ArticleText text = ArticleText.of("Headline\r\nFirst line.\r\nSecond line.\r\n");
        assertThat(slices(text, text.paragraphs())).containsExactly("Headline", "First line.", "Second line.");
    }

    @Test
    void sentencesEndAtMarksBeforeACapitalButNotAfterAbbreviations() {
        ArticleText text = ArticleText.of(
                "On Sept. 1 Gen. Mark A. Milley met Mr. Kirby. “It is over.” He left at 3.5 per cent… Élysée officials stayed!");
        assertThat(slices(text, text.sentences()))
                .containsExactly(
                        "On Sept. 1 Gen. Mark A. Milley met Mr. Kirby.",
                        "“It is over.”",
                        "He left at 3.5 per cent…",
                        "Élysée officials stayed!");
    }

    @Test
    void anAbbreviationEndsASentenceWhereTheNextWordBeginsOne() {
        ArticleText text =
                ArticleText.of("They met in the U.S. The U.S. Treasury wrote to Acme Inc. in No. 5 and said no. "
                        + "“No. That is over.” J. Smith left Co. B there.");
        assertThat(slices(text, text.sentences()))
                .containsExactly(
                        "They met in the U.S.",
                        "The U.S. Treasury wrote to Acme Inc. in No. 5 and said no.",
                        "“No.",
                        "That is over.”",
                        "J. Smith left Co. B there.");
    }

    @Test
    void sentencesAreFoundByPlace() {
        ArticleText text = ArticleText.of("One. Two.\n\nThree.");
        assertThat(text.slice(text.sentenceAt(6))).isEqualTo("Two.");
        assertThat(text.slice(text.sentenceAt(10))).isEqualTo("Two.");
        assertThat(slices(text, text.sentencesIn(text.paragraphs().getFirst()))).containsExactly("One.", "Two.");
        assertThat(slices(text, text.sentencesIn(text.paragraphs().getLast()))).containsExactly("Three.");
        assertThat(text.slice(text.paragraphAt(13))).isEqualTo("Three.");
    }

    @Test
    void anOpenQuotationEndsWithItsParagraph() {
        ArticleText text = ArticleText.of("He said: “We will\n\nnot” and \"no\" and „nein”.");
        assertThat(text.quoted(9)).isTrue();
        assertThat(text.quoted(16)).isTrue();
        assertThat(text.quoted(19)).isFalse();
        assertThat(text.quoted(text.plain().indexOf("no\""))).isTrue();
        assertThat(text.quoted(text.plain().indexOf("and \""))).isFalse();
        assertThat(text.quoted(text.plain().indexOf("nein"))).isTrue();
        assertThat(text.quoted(text.length() - 1)).isFalse();
    }

    @Test
    void twoApostrophesAreAQuotationMarkWhereTheyOpenAndClose() {
        ArticleText text = ArticleText.of(
                "''It is ours,'' she said. He is 6'2'' tall.\n''Nobody closes this.\nIt was ``sold'' twice.");
        assertThat(text.plain())
                .isEqualTo(
                        " \"It is ours,\"  she said. He is 6'2'' tall.\n''Nobody closes this.\nIt was  \"sold\"  twice.");
        assertThat(text.quoted(3)).isTrue();
        assertThat(text.quoted(20)).isFalse();
        assertThat(text.slice(0, 14)).isEqualTo("''It is ours,'");
        ArticleText curly = ArticleText.of("\u2018\u2018No,\u2019\u2019 he said. Boys'' and '''x'' stay.");
        assertThat(curly.plain()).isEqualTo(" \"No,\"  he said. Boys'' and '''x'' stay.");
    }
}
