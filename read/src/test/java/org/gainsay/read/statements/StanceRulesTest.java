package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link DenialSigns}, {@link Denials} and {@link Performatives} make of a statement that the model takes for an assertion, or for a denial. */
class StanceRulesTest {
    private static final double[] ASSERTS = {0.6, 0.4, 0, 0, 0, 0, 0, 0};
    private static final double[] DENIES = {0.4, 0.6, 0, 0, 0, 0, 0, 0};

    private static final double[] SURELY_DENIES = {0.01, 0.99, 0, 0, 0, 0, 0, 0};

    private static Stance stance(String cue, String content, double... model) {
        ArticleText text = ArticleText.of("X " + cue + " " + content + ".");
        List<Range> cues = cue.isEmpty() ? List.of() : List.of(new Range(2, 2 + cue.length()));
        int start = 3 + cue.length();
        Candidate candidate = new Candidate(
                cue.isEmpty() ? AnchorKind.SPEECH : AnchorKind.CUE,
                0.9,
                List.of(),
                cues,
                List.of(new Range(start, start + content.length())),
                Arrays.stream(model).boxed().toList());
        List<Candidate> settled =
                Performatives.settle(text, Denials.settle(text, DenialSigns.settle(text, List.of(candidate))));
        assertThat(settled.getFirst().stances().stream().mapToDouble(p -> p).sum())
                .isBetween(0.999, 1.001);
        return settled.getFirst().stance();
    }

    @Test
    void whoOnlyClaimsConfirmsNothing() {
        double[] confirms = new double[StatementModel.STANCES.size()];
        confirms[StatementModel.STANCES.indexOf(Stance.CONFIRMS)] = 1;
        assertThat(stance("claimed", "that a second lot had left the plant", confirms))
                .isEqualTo(Stance.ASSERTS);
        assertThat(stance("claimed", "the attack on the port", confirms)).isEqualTo(Stance.CONFIRMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it had never supplied weapons to either side",
                "no detachment had gone there",
                "“Not one cartridge has left our territory,”",
                "neither the alliance nor its members are party to the conflict",
                "we have seen no indication that that’s in the offing",
                "the ministry has nothing to do with it",
                "the aircraft did not cross the border",
                "our air force flew no missions that night",
                "the report was a fabrication from start to end",
                "they don’t pose a threat to anybody"
            })
    void contradictionsDeny(String content) {
        assertThat(stance("said", content, ASSERTS)).isEqualTo(Stance.DENIES);
        assertThat(stance("", content, ASSERTS)).isEqualTo(Stance.DENIES);
        assertThat(stance("warned", content, ASSERTS)).isEqualTo(Stance.ASSERTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            called accusations | by the North that it had smuggled missiles "absurd"
            described          | the report as baseless
            has called         | that a lie
            branded            | the allegations "cheap propaganda"
            """)
    void callingAChargeUntrueDenies(String cue, String content) {
        assertThat(stance(cue, content, 0, 0.1, 0, 0.9, 0, 0, 0, 0)).isEqualTo(Stance.DENIES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            had said   | that six bombs were dropped on the village by aircraft of a type which the army received
            maintains  | that it hit a camp of the rebels
            said       | the country had sold radar sets and nothing else
            """)
    void whatIsTellsPlainlyDeniesNothing(String cue, String content) {
        assertThat(stance(cue, content, DENIES)).isEqualTo(Stance.ASSERTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            said         | this was an ordinary contract
            replied      | what burned was grain
            now says     | it did strike the port
            insisted     | that the crates held tractor parts
            said         | two aircraft brought goods in June, and we have stopped such flights since
            condemned    | the listing as illegal
            blocked      | any talk of a common staff
                         | Somebody else’s boat
            """)
    void anotherAccountIsNoDenialHoweverSureTheModelIs(@Nullable String cue, String content) {
        assertThat(stance(cue == null ? "" : cue, content, SURELY_DENIES)).isNotEqualTo(Stance.DENIES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            said                   | only medical aid had been on board
            said                   | the story was made up
            told reporters         | that was “bogus”
            replied                | the accusation served other ends
            rules                  | it out
            contradicted           | him
            will have none of      | it
            isn’t buying           | that
            called                 | it “theatre”
                                   | Far from it
                                   | We reject that
            """)
    void whatShowsItselfStaysADenial(@Nullable String cue, String content) {
        assertThat(stance(cue == null ? "" : cue, content, SURELY_DENIES)).isEqualTo(Stance.DENIES);
    }

    @Test
    void theSecondChoiceCountsWhereNothingShowsADenial() {
        assertThat(stance("condemned", "the listing", 0.1, 0.6, 0, 0, 0, 0, 0, 0.3))
                .isEqualTo(Stance.EXPRESSES_CONCERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he was not aware of the matter",
                "it could not verify the reports",
                "she did not know the price",
                "no one was hurt",
                "the bloc had no evidence of such flights",
                "the ministry does not comment on operations"
            })
    void notKnowingAsserts(String content) {
        assertThat(stance("said", content, DENIES)).isEqualTo(Stance.ASSERTS);
        assertThat(stance("said", content, ASSERTS)).isEqualTo(Stance.ASSERTS);
        assertThat(stance("denied", content, DENIES)).isEqualTo(Stance.DENIES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We urge Iran to stop these deliveries|DEMANDS",
                "We can confirm that the licence was issued|CONFIRMS",
                "they had “no reason to doubt” it|CONFIRMS",
                "So today we are imposing sanctions on the group|ANNOUNCES",
                "The president will travel to Baku on Thursday|ANNOUNCES",
                "We are deeply concerned about those threats|EXPRESSES_CONCERN",
                "If they advance again, we will act again|WARNS",
                "They are lying to their own people|ACCUSES",
                "The drones were made in March|ASSERTS"
            })
    void wordsThatDoWhatTheySaySetTheStance(String content, Stance expected) {
        assertThat(stance("", content, ASSERTS)).isEqualTo(expected);
        assertThat(stance("said", content, ASSERTS)).isEqualTo(expected);
        assertThat(stance("denied", content, DENIES)).isEqualTo(Stance.DENIES);
    }

    @Test
    void whoNamesPlacesAccusesNobody() {
        String words = "He named Lima and Cusco as the places where it was worst. He named Acme as the culprit.";
        ArticleText text = ArticleText.of(words);
        Candidate places = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(new Range(0, 2)),
                List.of(new Range(3, 8)),
                List.of(new Range(9, words.indexOf("."))),
                List.of(0.1, 0.0, 0.0, 0.9, 0.0, 0.0, 0.0, 0.0));
        int second = words.indexOf("He named Acme");
        Candidate culprit = new Candidate(
                AnchorKind.CUE,
                0.9,
                List.of(new Range(second, second + 2)),
                List.of(new Range(second + 3, second + 8)),
                List.of(new Range(second + 9, words.length() - 1)),
                places.stances());
        assertThat(Namings.settle(text, List.of(places, culprit)))
                .extracting(Candidate::stance)
                .containsExactly(Stance.ASSERTS, Stance.ACCUSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about 80 launchers, not 120, had arrived",
                "not 120 but 80 launchers had arrived",
                "only 40 launchers had arrived",
                "no more than a dozen drones had been delivered"
            })
    void anotherNumberAsserts(String content) {
        assertThat(stance("said", content, DENIES)).isEqualTo(Stance.ASSERTS);
        assertThat(stance("said", content, ASSERTS)).isEqualTo(Stance.ASSERTS);
        assertThat(stance("denied", content, DENIES)).isEqualTo(Stance.DENIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "only 40 of them existed and it had never sold one",
                "not one launcher had arrived",
                "the 120 launchers did not arrive"
            })
    void aNumberBesideAContradictionDenies(String content) {
        assertThat(stance("said", content, DENIES)).isEqualTo(Stance.DENIES);
    }
}
