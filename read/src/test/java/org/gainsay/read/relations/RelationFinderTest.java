package org.gainsay.read.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.ASSERTS;
import static org.gainsay.model.Stance.CONFIRMS;
import static org.gainsay.model.Stance.DENIES;
import static org.gainsay.model.Stance.WARNS;

import java.util.List;
import org.gainsay.read.events.EventFinder;
import org.gainsay.read.scene.Scene;
import org.junit.jupiter.api.Test;

class RelationFinderTest {
    private static final EventFinder EVENTS = new EventFinder();

    private static List<String> relations(Scene scene) {
        return new RelationFinder()
                        .find(
                                scene.text(),
                                scene.drafts(),
                                scene.cast(),
                                EVENTS.find(scene.text(), scene.drafts(), scene.cast()))
                        .stream()
                        .map(r -> r.from() + ' ' + r.type().label() + ' ' + r.to())
                        .toList();
    }

    private static Scene accusation() {
        return new Scene()
                .says("[US Washington]", "accused", "[IR Iran] of supplying [RU Russia] with drones", ACCUSES);
    }

    @Test
    void aDenialDeniesTheAccusation() {
        assertThat(relations(accusation().says("[RU Moscow]", "denied", "[IR~ Iranian] arms deliveries", DENIES)))
                .containsExactly("s2 denies s1");
    }

    @Test
    void aDenialMayStandBeforeTheAccusation() {
        Scene scene = new Scene()
                .says("[RU Moscow]", "denied", "[IR~ Iranian] arms deliveries", DENIES)
                .says("[US Washington]", "accused", "[IR Iran] of supplying [RU Russia] with drones", ACCUSES);
        assertThat(relations(scene)).containsExactly("s1 denies s2");
    }

    @Test
    void aDenialThatOnlyPointsBackAnswersTheClaimBeforeIt() {
        Scene scene = new Scene()
                .says("[BY Minsk]", "accused", "[PL Poland] of violating its airspace", ACCUSES)
                .says("[PL Warsaw]", "denied", "it", DENIES);
        assertThat(relations(scene)).containsExactly("s2 denies s1");
    }

    @Test
    void aDenialOfTheReportsAnswersTheTransferNotWhatItIsFor() {
        Scene scene = new Scene()
                .says(
                        "[GB London]",
                        "warned",
                        "that [IR Iran] may ship [RU Russia] rockets for its war in [UA Ukraine]",
                        WARNS)
                .says("[RU Moscow]", "rejected", "the reports", DENIES);
        assertThat(relations(scene)).containsExactly("s2 denies s1");
    }

    @Test
    void aDenialOfAnotherEventIsLeftAlone() {
        Scene scene = accusation().says("[CN China]", "denied", "sending fighter jets to [SY Syria]", DENIES);
        assertThat(relations(scene)).isEmpty();
    }

    @Test
    void noSideDeniesItself() {
        Scene scene = new Scene()
                .says("[RU Moscow]", "said", "[IR Iran] had sent drones to [RU Russia]", ASSERTS)
                .says("[RU Moscow]", "denied", "[IR~ Iranian] arms deliveries", DENIES);
        assertThat(relations(scene)).noneMatch(relation -> relation.contains("denies"));
    }

    @Test
    void aConfirmationConfirmsTheAccusationAndContradictsTheDenial() {
        Scene scene = accusation()
                .says("[RU Moscow]", "denied", "[IR~ Iranian] arms deliveries", DENIES)
                .paragraph()
                .says("[US Washington]", "repeated", "that [IR Iran] was supplying [RU Russia] with drones", ACCUSES)
                .says("[IR Iran]", "confirmed", "that it had delivered drones to [RU Russia]", CONFIRMS);
        assertThat(relations(scene)).contains("s2 denies s1", "s4 confirms s3", "s4 contradicts s2");
    }

    @Test
    void aPartyThatTellsWhatTheNewspaperHasToldConfirmsIt() {
        Scene scene = new Scene()
                .narrates("[RU Russia] has moved missiles to [BY Belarus]")
                .says("[BY Minsk]", "said", "it had received missiles from [RU Russia]", ASSERTS);
        assertThat(relations(scene)).contains("s2 confirms s1");
    }

    @Test
    void whatASpeakerAddsInTheSameBreathElaborates() {
        Scene scene = accusation().says("[US Washington]", "added", "that hundreds of drones had been sent", ASSERTS);
        assertThat(relations(scene)).contains("s2 elaborates s1");
    }

    @Test
    void nothingFollowsFromNothing() {
        assertThat(relations(new Scene())).isEmpty();
    }
}
