package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private static List<String> statements(String title) {
        ArticleText text = ArticleText.of(title + "\n\nA first sentence stands here. And a second one.");
        return new Titles(text)
                .statements().values().stream()
                        .map(statement -> text.spans(statement.source()).stream()
                                        .map(span -> span.text())
                                        .toList()
                                + " " + text.slice(statement.content().getFirst()))
                        .toList();
    }

    @Test
    void aNameBeforeAColonSpeaks() {
        assertThat(statements("London: hundreds of drones for Kyiv"))
                .containsExactly("[London] hundreds of drones for Kyiv");
        assertThat(statements("Lebanon’s army: No parts ever passed through here"))
                .containsExactly("[Lebanon’s army] No parts ever passed through here");
    }

    @Test
    void aTopicBeforeAColonDoesNot() {
        assertThat(statements("Analysis: what the drones can do")).isEmpty();
        assertThat(statements("Ukraine war: what happened on Friday")).isEmpty();
        assertThat(statements("The three rules are as they always were: no")).isEmpty();
        assertThat(statements("Kyiv: the attack is over.")).isEmpty();
    }

    @Test
    void aQuotationAloneIsAStatementOfSomebodyNamedElsewhere() {
        assertThat(statements("“Wagner is staying”")).containsExactly("[] “Wagner is staying”");
        assertThat(statements("“Not one bullet” and “not one gun”")).isEmpty();
        assertThat(statements("“Peace”")).isEmpty();
    }

    @Test
    void sentencesAndTranscriptsAreNoTitles() {
        assertThat(statements("MR. KIRBY: We have nothing for you today")).isEmpty();
        ArticleText text = ArticleText.of("Title of it\n\nNo title.");
        Titles titles = new Titles(text);
        assertThat(titles.hold(List.of(text.paragraphs().getFirst()))).isTrue();
        assertThat(titles.hold(List.of(text.paragraphs().getLast()))).isFalse();
    }
}
