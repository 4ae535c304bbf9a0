package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gainsay.claims.ToldArticle.attack;
import static org.gainsay.claims.ToldArticle.sanction;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.ANNOUNCES;
import static org.gainsay.model.Stance.ASSERTS;
import static org.gainsay.model.Stance.CONFIRMS;
import static org.gainsay.model.Stance.DENIES;
import static org.gainsay.model.Stance.WARNS;

import java.util.List;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.EventStatus;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.StatementReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What speaks of an event, stands in its claim, and takes no position on it. */
class ReserveTest {
    private static ToldArticle accusation() {
        return ToldArticle.of("01", "A", "2024-05-01")
                .says(
                        "US",
                        ACCUSES,
                        "Iran of sending drones to Russia",
                        transfer("IR", "RU", "drones").by("sending"));
    }

    private static Claim only(ToldArticle article) {
        List<Claim> claims = ToldArticle.claims(article);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    /** What the claim makes of an answer that names the deed by "send" or "sold", or by no word. */
    private static Claim answered(String speaker, Stance stance, String words) {
        return only(accusation().saysOf(speaker, stance, words, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will not send them drones",
                "it would never sell drones",
                "Iran had no plans to send drones",
                "it did not intend to sell any",
                "it refused to send them",
                "it would send no drones",
                "Russia had been sold no new drones",
                "it no longer wanted to send drones",
                "it won't send drones",
                "it ruled out sending them"
            })
    void whoWillNotDoItAffirmsNothing(String words) {
        String verb = words.contains("sold") ? "sold" : words.contains("sell") ? "sell" : "send";
        Claim claim = ToldArticle.claims(ToldArticle.of("01", "A", "2024-05-01")
                        .says(
                                "IR",
                                ASSERTS,
                                words,
                                transfer("IR", "RU", "drones").by(verb)))
                .getFirst();
        assertThat(claim.assertedBy()).isEmpty();
        assertThat(claim.standing()).isEqualTo(Standing.REPORTED);
        assertThat(claim.mentions()).hasSize(1);
        assertThat(claim.status().getFirst().givenBy()).isEmpty();
        assertThat(claim.status().getFirst().deniedBy()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it would not stop sending them",
                "it did not say when it would send them",
                "it would not send drones until May",
                "it would not only send drones but train crews",
                "it had to send no fewer than 40 drones",
                "it did not hide that it would send drones",
                "it was not clear whether Iran would send more"
            })
    void notEveryNegationIsOfTheDeed(String words) {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .says("IR", ASSERTS, words, transfer("IR", "RU", "drones").by("send")));
        assertThat(claim.assertedBy()).hasSize(1);
    }

    @Test
    void whoSaysThatItGotNothingAcknowledgesNothing() {
        assertThat(answered("RU", ASSERTS, "we got neither").standing()).isEqualTo(Standing.ALLEGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the figure of 600",
                "the number of drones",
                "that the American figure was right",
                "the size of the shipment"
            })
    void whoDisputesANumberDoesNotDenyTheDeed(String words) {
        Claim claim = answered("IR", DENIES, words);
        assertThat(claim.deniedBy()).isEmpty();
        assertThat(claim.mentions()).hasSize(2);
        assertThat(claim.standing()).isEqualTo(Standing.ALLEGED);
    }

    @Test
    void theNumberThatIsDisputedIsDenied() {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .says(
                        "IR",
                        DENIES,
                        "the figure of 600 drones",
                        transfer("IR", "RU", "drones").role(Role.QUANTITY, "600")));
        assertThat(claim.fillers(Role.QUANTITY))
                .flatExtracting(ClaimFiller::deniedBy)
                .containsExactly(new StatementReference("01", "s1"));
        assertThat(claim.fillers(Role.ITEM))
                .flatExtracting(ClaimFiller::deniedBy)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no drones had crossed its border",
                "that the drones had come through its ports",
                "no such ship had docked there",
                "that any had been flown over its territory",
                "no drones had left from there"
            })
    void whoHasNoPartInItDeniesNoMoreThanHisShare(String words) {
        Claim claim = answered("GB", DENIES, words);
        assertThat(claim.deniedBy()).isEmpty();
        assertThat(claim.mentions()).hasSize(2);
        assertThat(answered("IR", DENIES, words).standing()).isEqualTo(Standing.CONTESTED);
        assertThat(answered("RU", DENIES, words).standing()).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void whoIsAccusedOfCarryingItDeniesThat() {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-01")
                .party("LINES", "Caspian Lines", Schema.COMPANY, null)
                .says("US", ACCUSES, "Caspian Lines of carrying drones to Russia", transfer(null, "RU", "drones"))
                .naming("LINES", "Caspian Lines");
        assertThat(only(article.saysOf("LINES", DENIES, "none of its ships had carried drones", 1))
                        .deniedBy())
                .hasSize(1);
    }

    @Test
    void whoDeniesItForOthersDeniesIt() {
        assertThat(answered("GB", DENIES, "the drones had been sent").standing())
                .isEqualTo(Standing.CONTESTED);
    }

    @Test
    void whoDeniesTheAccusationDeniesAllGoodsOfIt() {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-01")
                .says("US", ACCUSES, "Iran sent missiles and drones", transfer("IR", "RU", "missiles and drones"));
        assertThat(ToldArticle.claims(article.saysOf("IR", DENIES, "the accusation", 1)))
                .extracting(Claim::label, Claim::standing)
                .containsExactlyInAnyOrder(
                        tuple("Iran → Russia: missiles", Standing.CONTESTED),
                        tuple("Iran → Russia: drones", Standing.CONTESTED));
    }

    @Test
    void whoDeniesOneOfTwoGoodsDeniesThatAlone() {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-01")
                .says("US", ACCUSES, "Iran sent missiles and drones", transfer("IR", "RU", "missiles and drones"));
        assertThat(ToldArticle.claims(article.saysOf("IR", DENIES, "sending the missiles", 1)))
                .extracting(Claim::label, Claim::standing)
                .containsExactlyInAnyOrder(
                        tuple("Iran → Russia: missiles", Standing.CONTESTED),
                        tuple("Iran → Russia: drones", Standing.ALLEGED));
    }

    @Test
    void whoDeniesThatItWillComeDoesNotDenyWhatWas() {
        ToldArticle.Telling plan = transfer("IR", "RU", "drones").by("send").of(EventStatus.PLANNED);
        Claim claim = only(accusation().says("IR", DENIES, "We will not send any drones", plan));
        assertThat(claim.deniedBy()).isEmpty();
        assertThat(claim.mentions()).hasSize(2);
        ToldArticle.Telling onlyPlanned =
                transfer("IR", "RU", "drones").by("send").of(EventStatus.PLANNED);
        assertThat(only(ToldArticle.of("01", "A", "2024-05-01")
                                .says("IR", DENIES, "that it would send drones", onlyPlanned))
                        .standing())
                .isEqualTo(Standing.DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"We will not send drones to Russia", "it would never send drones to Russia"})
    void whoWillNotDoItDeniesNothing(String words) {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .says(
                        "IR",
                        DENIES,
                        words,
                        transfer("IR", "RU", "drones").by("send").of(EventStatus.PLANNED)));
        assertThat(claim.deniedBy()).isEmpty();
        assertThat(claim.standing()).isEqualTo(Standing.REPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ukraine would draw its own conclusions if more drones arrived",
                "it would react in case any further drones arrived"
            })
    void whatIsOnlySupposedIsNotAffirmed(String words) {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .says("UA", WARNS, words, transfer("IR", "RU", "drones").by("arrived")));
        assertThat(claim.assertedBy()).isEmpty();
    }

    @Test
    void whoCondemnsAMeasureNeitherAffirmsNorDeniesIt() {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-01")
                .says("GB", ANNOUNCES, "sanctions on Iran", sanction("GB", "IR"))
                .saysOf("RU", ACCUSES, "the sanctions", 1)
                .cued("condemned");
        assertThat(only(article).assertedBy())
                .extracting(voice -> voice.side().value())
                .containsExactly("GB");
    }

    @Test
    void whoAccusesMeansTheDeedOfAnother() {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-01")
                .says("UA", ASSERTS, "Russia had fired rockets at a market", attack("RU", "market"))
                .saysOf("RU", ACCUSES, "each other of firing the rockets", 1)
                .saysOf("UA", ACCUSES, "each other of firing the rockets", 1);
        assertThat(only(article).assertedBy())
                .extracting(voice -> voice.side().value())
                .containsExactly("UA", "UA");
    }

    @Test
    void whoAdmitsSixAndDeniesTwentyFourDisputesTheNumber() {
        ToldArticle article = accusation()
                .saysOf("RU", CONFIRMS, "that it had received six drones", 1)
                .saysOf("RU", DENIES, "that it had received 24 of them", 1);
        assertThat(only(article).standing()).isEqualTo(Standing.ACKNOWLEDGED);
        assertThat(answered("RU", DENIES, "that it had received 24 of them").standing())
                .isEqualTo(Standing.CONTESTED);
    }

    @Test
    void aPartialAdmissionIsOne() {
        assertThat(answered("IR", CONFIRMS, "that 12 of them had been armed").standing())
                .isEqualTo(Standing.ACKNOWLEDGED);
    }
}
