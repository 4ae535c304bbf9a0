package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules make of a source or a content that the model gave to the wrong words. */
class SourceRulesTest {
    private static Candidate candidate(ArticleText text, String source, String cue, String... content) {
        List<Range> pieces = new ArrayList<>();
        for (String piece : content) {
            pieces.add(range(text, piece));
        }
        return new Candidate(
                cue.isEmpty() ? AnchorKind.SPEECH : AnchorKind.CUE,
                0.9,
                source.isEmpty() ? List.of() : List.of(range(text, source)),
                cue.isEmpty() ? List.of() : List.of(range(text, cue)),
                pieces,
                Collections.nCopies(8, 0.125));
    }

    private static Range range(ArticleText text, String words) {
        int start = text.plain().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Range(start, start + words.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            After denying the sale for a week, the navy of Chad admitted that it was so.     | the navy of Chad
            Kenya spoke. Denying the sale, the minister told us that it was so, Chad said.   | the minister
            The navy, denying the sale, stayed silent, and the minister said it was so.      | ``
            """)
    void anOpeningClauseIsSaidByWhoeverSpeaksInTheMainOne(String words, String speaker) {
        ArticleText text = ArticleText.of(words);
        String cue = words.contains("Denying") ? "Denying" : "denying";
        String source = words.contains("navy of Chad") ? "the navy of Chad" : "the minister";
        Candidate opening = candidate(text, "", cue, "the sale");
        Candidate main = candidate(text, source, source.equals("the minister") ? "minister" : "admitted", "it was so");
        List<Candidate> settled = OpeningClauses.settle(text, List.of(opening, main));
        assertThat(String.join(
                        "",
                        settled.getFirst().source().stream().map(text::slice).toList()))
                .isEqualTo(speaker);
        assertThat(settled.getLast()).isEqualTo(main);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Kenya has been accused by several deputies of arming rebels.   | Kenya         | has been accused by | several deputies of arming rebels | several deputies | of arming rebels
            Lima was told by Quito that the ships had left.                 | Lima          | was told            | that the ships had left           | Quito            | that the ships had left
            Chad was accused of arming them by Niger.                       | Chad          | was accused         | of arming them                    | Niger            | Chad
            """)
    void whoeverIsAccusedDoesNotSpeak(
            String words, String source, String cue, String content, String speaker, String said) {
        ArticleText text = ArticleText.of(words);
        List<Candidate> settled = PassiveHearers.settle(text, List.of(candidate(text, source, cue, content)));
        assertThat(settled).hasSize(1);
        assertThat(settled.getFirst().source()).extracting(text::slice).containsExactly(speaker);
        assertThat(settled.getFirst().content()).extracting(text::slice).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The committee had not been notified of that delivery. | The committee  | not been notified | of that delivery
            The bloc has been informed of this decision.          | The bloc       | has been informed | of this decision
            Iran was accused of sending drones.                   | Iran           | was accused       | of sending drones
            Minister accused of bribery                           | Minister       | accused           | of bribery
            Firm accused over drone engines                       | Firm           | accused           | over drone engines
            Three men charged with smuggling                      | Three men      | charged           | with smuggling
            """)
    void whereNobodyIsNamedNobodySpeaks(String words, String source, String cue, String content) {
        ArticleText text = ArticleText.of(words);
        assertThat(PassiveHearers.settle(text, List.of(candidate(text, source, cue, content))))
                .isEmpty();
    }

    @Test
    void activeVerbsKeepTheirSubject() {
        ArticleText text = ArticleText.of("Kenya accused Sudan of lying.");
        List<Candidate> accuses = List.of(candidate(text, "Kenya", "accused", "Sudan of lying"));
        assertThat(PassiveHearers.settle(text, accuses)).isEqualTo(accuses);
    }

    @Test
    void aRelativePronounSpeaksForItsNoun() {
        ArticleText text = ArticleText.of("Singapore is investigating Sky Trading, which denies any wrongdoing.");
        Candidate settled = RelativeSources.settle(
                        text, List.of(candidate(text, "Singapore", "denies", "any wrongdoing")))
                .getFirst();
        assertThat(settled.source()).extracting(text::slice).containsExactly("which");
        List<Candidate> right = List.of(candidate(text, "Sky Trading", "denies", "any wrongdoing"));
        assertThat(RelativeSources.settle(text, right)).isEqualTo(right);
    }

    @Test
    void whoSpeaksAfterSaidIsNamedRightBehindIt() {
        ArticleText text =
                ArticleText.of("\"There was no offer,\" said one of them, who works in the Defence Ministry.");
        Candidate settled = RelativeSources.settle(
                        text, List.of(candidate(text, "works in the Defence", "said", "\"There was no offer,\"")))
                .getFirst();
        assertThat(settled.source()).extracting(text::slice).containsExactly("one of them");
    }

    @Test
    void aPieceThatIsAnothersContentIsDropped() {
        ArticleText text = ArticleText.of(
                "Singapore has confirmed that it is investigating the firm, which denies any wrongdoing.");
        Candidate confirms =
                candidate(text, "Singapore", "has confirmed", "that it is investigating the firm", "any wrongdoing");
        Candidate denies = candidate(text, "which", "denies", "any wrongdoing");
        assertThat(Leftovers.drop(text, List.of(confirms, denies)).getFirst().content())
                .extracting(text::slice)
                .containsExactly("that it is investigating the firm");
    }

    @Test
    void aParagraphThatEndsInAColonTellsWhoSpeaksBelow() {
        ArticleText text =
                ArticleText.of("The trade minister, Ana Quispe, said:\n\n\"They knew what the fuel was for.\"");
        Candidate settled = Introductions.settle(
                        text, List.of(candidate(text, "", "", "\"They knew what the fuel was for.\"")))
                .getFirst();
        assertThat(settled.source()).extracting(text::slice).containsExactly("The trade minister, Ana Quispe");
        assertThat(settled.cue()).extracting(text::slice).containsExactly("said");
    }

    @Test
    void twoQuotationsOfOneSentenceAreOneStatement() {
        ArticleText text = ArticleText.of("\"What we sold,\" he went on, \"was sold openly.\" Then he left.");
        List<Candidate> joined = SplitContents.join(
                text,
                List.of(
                        candidate(text, "he", "went on", "\"What we sold,\""),
                        candidate(text, "", "", "\"was sold openly.\"")),
                false);
        assertThat(joined).hasSize(1);
        assertThat(joined.getFirst().content())
                .extracting(text::slice)
                .containsExactly("\"What we sold,\"", "\"was sold openly.\"");
    }

    @Test
    void anAsideThatTellsWhoSpeaksMakesNoSecondStatement() {
        ArticleText text = ArticleText.of("The rifles, it said, were part of an order.");
        List<Candidate> joined = SplitContents.join(
                text,
                List.of(
                        candidate(text, "", "", "The rifles, it said, were part of an order"),
                        candidate(text, "it", "said", "were part of an order")),
                false);
        assertThat(joined).hasSize(1);
        assertThat(joined.getFirst().content())
                .extracting(text::slice)
                .containsExactly("The rifles", "were part of an order");
    }

    @Test
    void whoContradictsHimSaysTheQuotationThatFollows() {
        ArticleText text =
                ArticleText.of("Peru contradicted him. \"We have bought none,\" the minister wrote. Chad denied it.");
        List<Candidate> settled = BareContents.settle(
                text,
                new Titles(text),
                List.of(candidate(text, "Peru", "contradicted", "him"), candidate(text, "Chad", "denied", "it")));
        assertThat(settled)
                .extracting(each -> text.slice(each.content().getFirst()))
                .containsExactly("\"We have bought none,\"", "it");
    }

    @Test
    void aSingleWordOfATitleSaysNothing() {
        ArticleText text = ArticleText.of("Lima admits sale, but disputes number\n\nPeru denied it.");
        List<Candidate> settled = BareContents.settle(
                text,
                new Titles(text),
                List.of(candidate(text, "Lima", "admits", "sale"), candidate(text, "", "disputes", "number")));
        assertThat(settled).hasSize(1);
    }

    @Test
    void aPlaceThatLiesSomewhereAccusesNobody() {
        ArticleText text = ArticleText.of("Izmail lies on the northern arm of the Danube. Kyiv lies about it.");
        Candidate place = candidate(text, "Izmail", "lies", "on the northern arm of the Danube");
        Candidate liar = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(range(text, "Kyiv")),
                List.of(range(text, "lies about")),
                List.of(range(text, "it.")),
                place.stances());
        assertThat(Withheld.remove(text, List.of(place, liar))).containsExactly(liar);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Seoul demanded an answer. Pyongyang, which denies sending troops, gave none. | denies    | sending troops     | Pyongyang
            Bonn asked Lagos, who has repeatedly denied it, for help.                    | denied    | it                 | who
            Bonn asked Lagos, denying that it had paid.                                  | denying   | that it had paid   |
            """)
    void aRelativePronounSpeaksWhereTheModelFindsNobody(String words, String cue, String content, String speaker) {
        ArticleText text = ArticleText.of(words);
        List<Candidate> settled = RelativeSources.settle(text, List.of(candidate(text, "", cue, content)));
        assertThat(settled.getFirst().source())
                .extracting(text::slice)
                .isEqualTo(speaker == null ? List.of() : List.of(speaker));
    }

    @Test
    void whatIsTakenForSaidIsADenialOfItsOwn() {
        ArticleText text = ArticleText.of("The firm, which has always denied any wrongdoing, has appealed.");
        Candidate settled = RelativeSources.settle(
                        text,
                        List.of(candidate(text, "The firm", "has appealed", "which has always denied any wrongdoing")))
                .getFirst();
        assertThat(settled.source()).extracting(text::slice).containsExactly("The firm");
        assertThat(settled.cue()).extracting(text::slice).containsExactly("has always denied");
        assertThat(settled.content()).extracting(text::slice).containsExactly("any wrongdoing");
        assertThat(settled.stance()).isEqualTo(Stance.DENIES);
    }
}
