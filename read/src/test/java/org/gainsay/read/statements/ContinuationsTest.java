package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationsTest {
    private static final String CONTENT = "Drones had come at night";

    private static Range range(String text, String part) {
        return new Range(text.indexOf(part), text.indexOf(part) + part.length());
    }

    private static Candidate candidate(String text, String source, String cue) {
        return new Candidate(
                AnchorKind.CUE,
                1,
                List.of(range(text, source)),
                List.of(range(text, cue)),
                List.of(range(text, CONTENT)),
                Collections.nCopies(StatementModel.STANCES.size(), 0.125));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Drones had come at night, Holub said: Iran had shipped them in April.      | Iran had shipped them in April
            Drones had come at night, Holub said, from where they flew on to the west. | from where they flew on to the west
            Drones had come at night, Holub said; "we shot down three of them".        | -
            Drones had come at night, Holub said, and the mayor wept.                  | -
            Drones had come at night, Holub said.                                      | -
            Drones had come at night, Holub said; no.                                  | -
            """)
    void goesOnBehindAColon(String sentence, String expected) {
        ArticleText text = ArticleText.of(sentence);
        Candidate whole = Continuations.add(text, List.of(candidate(sentence, "Holub", "said")))
                .getFirst();
        assertThat(whole.content().stream().skip(1).map(text::slice).collect(Collectors.joining("+")))
                .isEqualTo(expected.equals("-") ? "" : expected);
    }

    /** Whether or not the model has brought the two together. */
    @Test
    void behindASemicolonStandsAStatementOfItsOwn() {
        String sentence = "Drones had come at night, Holub said; three workers had been killed.";
        String sequel = "three workers had been killed";
        ArticleText text = ArticleText.of(sentence);
        Candidate first = candidate(sentence, "Holub", "said");
        Candidate both = first.withParts(first.source(), List.of(range(sentence, CONTENT), range(sentence, sequel)));
        for (Candidate found : List.of(first, both)) {
            List<Candidate> parted = Continuations.add(text, List.of(found));
            assertThat(parted).hasSize(2);
            assertThat(parted.getFirst()).isEqualTo(first);
            assertThat(parted.getLast().content()).containsExactly(range(sentence, sequel));
            assertThat(parted.getLast().cue()).isEmpty();
            assertThat(parted.getLast().source()).isEmpty();
            assertThat(parted.getLast().stance()).isEqualTo(Stance.ASSERTS);
        }
    }

    @ParameterizedTest
    @CsvSource({"Drones had come at night; Holub said; the mayor said nothing of it"})
    void leavesToOthersWhatTheySay(String sentence) {
        ArticleText text = ArticleText.of(sentence);
        Candidate one = candidate(sentence, "Holub", "said");
        Candidate other = new Candidate(
                AnchorKind.NARRATION,
                1,
                List.of(),
                List.of(),
                List.of(range(sentence, "the mayor said nothing of it")),
                Collections.nCopies(StatementModel.STANCES.size(), 0.125));
        assertThat(Continuations.add(text, List.of(one, other))).containsExactly(one, other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Asked about Seoul's claims that drones had come, he left.          | claims  | Seoul
            Asked about the United States' claims that drones had come, he left. | claims | -
            Asked about claims that drones had come, he left.                  | claims  | -
            Asked why Kyiv's army said that drones had come, he left.          | said    | -
            """)
    void whoOwnsAClaimIsItsSource(String sentence, String cue, String expected) {
        ArticleText text = ArticleText.of(sentence);
        Candidate bare = new Candidate(
                AnchorKind.CUE,
                1,
                List.of(),
                List.of(range(sentence, cue)),
                List.of(range(sentence, "that drones had come")),
                Collections.nCopies(StatementModel.STANCES.size(), 0.125));
        Candidate settled = ClaimOwners.settle(text, List.of(bare)).getFirst();
        assertThat(settled.source().stream().map(text::slice).collect(Collectors.joining()))
                .isEqualTo(expected.equals("-") ? "" : expected);
    }
}
