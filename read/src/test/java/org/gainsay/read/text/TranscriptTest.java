package org.gainsay.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final String BRIEFING = """
            MR. KIRBY:\u00A0 Good afternoon, everybody.\u00A0 We are sending more air defense to Kyiv.

            They need it badly. (Laughter at the back of the room.)

            Q Do you have a date for that, Admiral?

            MS. O'NEIL (by phone): No comment. We do not have a date yet, as I said.
            """;

    @Test
    void turnsHoldTheirDeclarativeSentences() {
        ArticleText text = ArticleText.of(BRIEFING);
        List<Turn> turns = text.turns();
        assertThat(turns.stream().map(turn -> text.slice(turn.label())))
                .containsExactly("MR. KIRBY:", "Q", "MS. O'NEIL (by phone):");
        assertThat(turns.getFirst().sentences().stream().map(text::slice))
                .containsExactly("We are sending more air defense to Kyiv", "They need it badly");
        assertThat(turns.get(1).sentences()).isEmpty();
        assertThat(turns.get(2).sentences().stream().map(text::slice))
                .containsExactly("We do not have a date yet, as I said");
    }

    @Test
    void otherTextsHaveNoTurns() {
        assertThat(ArticleText.of("London: Russia wants weapons\n\nThe minister said so.")
                        .turns())
                .isEmpty();
    }

    @Test
    void onePlaceBeforeAReportIsNoSpeaker() {
        assertThat(ArticleText.of(
                                "MOSCOW: The minister said so on Friday.\n\nHe did not say more.\n\nNOTE: All times are local.")
                        .turns())
                .isEmpty();
        assertThat(ArticleText.of("MR. HALL: We said so on Friday to everybody.\n\nWe will not say more than that.")
                        .turns())
                .hasSize(1);
    }

    @Test
    void namesThatComeAgainAreSpeakers() {
        ArticleText text = ArticleText.of("Question: Did you sign it?\n\nMaria Sova: I did not sign that paper.\n\n"
                + "Question: Who did then?\n\nMaria Sova: That is for others to say.");
        assertThat(text.turns()).hasSize(4);
        assertThat(text.slice(text.turns().get(1).sentences().getFirst())).isEqualTo("I did not sign that paper");
        assertThat(ArticleText.of(
                                "London: no more drones\n\nThe minister said so.\n\nKyiv: more drones\n\nHe said so too.")
                        .turns())
                .isEmpty();
    }

    @Test
    void manyCapitalsTakeNoTime() {
        assertThat(ArticleText.of("A".repeat(200_000) + "\n\n" + "A.".repeat(100_000))
                        .turns())
                .isEmpty();
    }
}
