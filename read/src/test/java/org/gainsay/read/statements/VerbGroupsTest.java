package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbGroupsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Lima had "|often" denied|Lima|had "often" denied
            Lima has|denied|Lima|has denied
            Lima had been|warned|Lima had been|warned
            The ministry which is|said to deny|The ministry which|is said to deny
            Lima|had denied|Lima|had denied
            """)
    void auxiliariesBelongToTheCue(String source, String cue, String settledSource, String settledCue) {
        String gap = source.endsWith("\"") ? "" : " ";
        ArticleText text = ArticleText.of(source + gap + cue + " the sale.");
        int cueStart = source.length() + gap.length();
        int content = cueStart + cue.length() + 1;
        Candidate candidate = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(new Range(0, source.length())),
                List.of(new Range(cueStart, cueStart + cue.length())),
                List.of(new Range(content, content + 8)),
                Collections.nCopies(8, 0.125));
        Candidate settled = VerbGroups.settle(text, List.of(candidate)).getFirst();
        assertThat(settled.source()).extracting(text::slice).containsExactly(settledSource);
        assertThat(settled.cue()).extracting(text::slice).containsExactly(settledCue);
    }

    @Test
    void noCueEndsBeforeItsVerb() {
        ArticleText text = ArticleText.of("The broker had denied knowing the buyer.");
        Candidate candidate = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(new Range(0, 10)),
                List.of(new Range(11, 14)),
                List.of(new Range(15, 39)),
                Collections.nCopies(8, 0.125));
        Candidate settled = VerbGroups.settle(text, List.of(candidate)).getFirst();
        assertThat(settled.cue()).extracting(text::slice).containsExactly("had denied");
        assertThat(settled.content()).extracting(text::slice).containsExactly("knowing the buyer");
    }
}
