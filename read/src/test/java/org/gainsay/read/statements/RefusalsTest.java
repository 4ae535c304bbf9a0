package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    /** The cue stands between the first pair of bars, the content between the second. */
    private static List<Candidate> left(String marked) {
        String[] parts = marked.split("\\|");
        int cue = parts[0].length();
        int content = cue + parts[1].length() + parts[2].length();
        Candidate candidate = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(),
                List.of(new Range(cue, cue + parts[1].length())),
                List.of(new Range(content, content + parts[3].length())),
                Collections.nCopies(8, 0.125));
        return Refusals.remove(ArticleText.of(String.join("", parts)), List.of(candidate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The spokesman |would not say| |whether anything had been struck|.",
                "The embassy |declined| |to say whether more would follow|.",
                "He did |not confirm| |the report|.",
                "The ministry neither confirmed nor |denied| |that it had paid|.",
                "He neither |confirmed| nor denied |that it had paid|.",
                "She did not confirm or |deny| |that it had paid|.",
                "Nobody at the ministry |denied| |that it had paid|.",
                "Peru |retaliated| |on Monday with an attack on two ports|.",
                "They |have not claimed| |the attack|.",
                "The ministry |couldn’t| |say when it had been signed|.",
                "The official, who |asked| |not to be named|, left."
            })
    void whoDoesNotSpeakMakesNoStatement(String marked) {
        assertThat(left(marked)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The spokesman |said| |that he would not say more|.",
                "Moscow |denied| |that it did not pay|.",
                "He would not comment, but she |denied| |that it had paid|.",
                "He did not move. She |confirmed| |the report|.",
                "Warsaw |refused| |the offer|."
            })
    void othersStay(String marked) {
        assertThat(left(marked)).hasSize(1);
    }
}
