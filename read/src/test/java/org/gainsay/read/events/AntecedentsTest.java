package org.gainsay.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.model.Event;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.read.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AntecedentsTest {
    private final EventFinder finder = new EventFinder();

    /** What the last statement reports. */
    private List<EventType> last(Scene scene) {
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        return happenings.reports().getLast().stream()
                .map(id -> happenings.events().stream()
                        .filter(event -> event.id().equals(id))
                        .map(Event::type)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Scene accusationAndSanction() {
        return new Scene()
                .says("[US Washington]", "accused", "[IR Iran] of supplying [RU Russia] with drones", Stance.ACCUSES)
                .says("[US Washington]", "announced", "sanctions on two [IR~ Iranian] firms", Stance.ANNOUNCES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the deliveries   | ARMS_TRANSFER
            those shipments  | ARMS_TRANSFER
            the deal         | ARMS_TRANSFER
            the sanctions    | SANCTION
            the charge       | ARMS_TRANSFER
            the allegations  | ARMS_TRANSFER
            """)
    void takesDefiniteWordsForTheLastEventOfTheirKind(String words, EventType type) {
        assertThat(last(accusationAndSanction().says("[IR Tehran]", "denied", words, Stance.DENIES)))
                .containsExactly(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any export to [ML Mali]    | rifles
            the sale to [NE Niger]     | rockets
            any export                 | rockets
            """)
    void ofSeveralTransfersTheOneWhoseRecipientIsNamed(String words, String goods) {
        Scene scene = new Scene()
                .says("[MT Malta]", "accused", "[CY Cyprus] of selling rifles to [ML Mali]", Stance.ACCUSES)
                .says("[MT Malta]", "accused", "[CY Cyprus] of selling rockets to [NE Niger]", Stance.ACCUSES)
                .says("[CY Cyprus]", "denied", words, Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events())
                .filteredOn(event -> happenings.reports().getLast().contains(event.id()))
                .flatExtracting(event -> event.fillers(Role.ITEM))
                .extracting(Filler::value)
                .containsExactly(goods);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it supplied nothing of the kind
            that it had ever sold anyone a drone
            supplying anybody
            having been made any such offer
            the officer's account
            that it had provided any support to [RU Russia]
            """)
    void takesADenialInGeneralWordsForTheTransfer(String words) {
        Scene scene = new Scene()
                .says("[US Washington]", "accused", "[IR Iran] of supplying [RU Russia] with drones", Stance.ACCUSES)
                .says("[IR Tehran]", "denied", words, Stance.DENIES);
        assertThat(last(scene)).containsExactly(EventType.ARMS_TRANSFER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [KE Kenya] | accused     | [IR Tehran] of the delivery last week     | ACCUSES
            [KE Kenya] | accused     | the [IR~ Iranian] army of the shipments   | ACCUSES
            """)
    void takesANamedDeedForTheTransferJustTold(String source, String cue, String words, Stance stance) {
        assertThat(last(accusationOfDrones().says(source, cue, words, stance)))
                .containsExactly(EventType.ARMS_TRANSFER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            voiced concern | over the shipments                 | EXPRESSES_CONCERN | true
            said           | a second shipment was expected     | ASSERTS           | false
            """)
    void takesWhatSomebodyIsConcernedAboutForIt(String cue, String words, Stance stance, boolean meant) {
        assertThat(last(accusationOfDrones().says("[KE Kenya]", cue, words, stance)))
                .hasSize(meant ? 1 : 0);
    }

    @Test
    void tellsFromWhereGoodsCameOfTheTransferThatLeftItOpen() {
        Scene scene = new Scene()
                .says("[OM Oman]", "said", "it had seized 40 rifles meant for [YE Yemen]", Stance.ASSERTS)
                .says("[OM Oman]", "said", "the shipment had come from [IR Iran]", Stance.ASSERTS);
        List<Event> events =
                finder.find(scene.text(), scene.drafts(), scene.cast()).events();
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().fillers(Role.SUPPLIER))
                .extracting(Filler::value)
                .containsExactly("IR");
    }

    @Test
    void takesGoodsOfTheSameNameForThoseThatWereToldOf() {
        Scene scene = new Scene()
                .says("[AZ Baku]", "said", "[FR France] had delivered rocket launchers to [AM Armenia]", Stance.ASSERTS)
                .says("[AZ Baku]", "said", "[GR Greece] had sold 40 howitzers to [AM Armenia]", Stance.ASSERTS)
                .says("[AZ Baku]", "said", "the launchers had been delivered by rail", Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast())
                .isEqualTo(happenings.reports().getFirst());
    }

    @Test
    void deniesAnAttackOnAnyOfItsTargets() {
        Scene scene = new Scene()
                .says("[AM Armenia]", "said", "[AZ Baku] had attacked two posts on Friday", Stance.ASSERTS)
                .says("[AZ Baku]", "denied", "that any post had been hit", Stance.DENIES);
        assertThat(last(scene)).containsExactly(EventType.ATTACK);
    }

    @Test
    void whoSoldNothingToOneDeniesNoSaleToAnother() {
        Scene scene = new Scene()
                .says("[TR Turkey]", "said", "[AZ Azerbaijan] had bought 40 drones", Stance.ASSERTS)
                .says("[ACME Acme]", "denied", "having sold anything to [IR Iran]", Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(happenings.reports().getFirst());
    }

    @Test
    void whoDeniesAnySaleToOneDeniesHisOwn() {
        Scene scene = new Scene().says("[RS Serbia]", "denied", "any sale of shells to [UA Ukraine]", Stance.DENIES);
        List<Event> events =
                finder.find(scene.text(), scene.drafts(), scene.cast()).events();
        assertThat(events.getFirst().fillers(Role.SUPPLIER))
                .extracting(Filler::value)
                .containsExactly("RS");
    }

    @Test
    void thatBeforeNewWeaponsPointsAtNone() {
        assertThat(last(accusationOfDrones()
                        .says("[KE Kenya]", "warned", "that new weapons would harm the region", Stance.WARNS)))
                .isEmpty();
    }

    private static Scene saleOfDrones() {
        return new Scene()
                .says("[RW Rwanda]", "confirmed", "that it had sold drones to [BI Burundi] last year", Stance.CONFIRMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [GB Britain] had sanctioned [ORION Orion] in March        | the measures          | e1
            [ORION Orion] had already been blacklisted in March       | the listing           | e1
            [GB Britain] sanctioned [ORION Orion] in March            | the measures          | e2
            [GB Britain] had sanctioned [ORION Orion] in March        | the new sanctions     | e1
            """)
    void whatIsSaidOfSanctionsIsOfThoseThatTheArticleTellsOf(String last, String words, String event) {
        Scene scene = new Scene()
                .narrates("[US Washington] imposed sanctions on [ACME Acme] on Friday")
                .paragraph()
                .narrates(last)
                .paragraph()
                .says("[IR Tehran]", "rejected", words, Stance.EXPRESSES_CONCERN);
        assertThat(finder.find(scene.text(), scene.drafts(), scene.cast())
                        .reports()
                        .getLast())
                .containsExactly(event);
    }

    private static Scene accusationOfDrones() {
        return new Scene()
                .says("[TZ Tanzania]", "accused", "[RW Rwanda] of supplying [BI Burundi] with drones", Stance.ACCUSES);
    }

    private List<String> reported(Scene scene) {
        return finder.find(scene.text(), scene.drafts(), scene.cast()).reports().getLast();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that it had delivered missiles",
                "the sale of shells",
                "that launchers had been supplied",
                "that any helicopters had left for [BI Burundi]",
                "missile deliveries",
                "that it had sent the rockets",
                "that it had exported no uranium",
                "not one rifle had left the country"
            })
    void aDenialOfOtherGoodsIsOfNoneOfTheGoodsThatWereTold(String words) {
        for (Scene scene : List.of(saleOfDrones(), accusationOfDrones())) {
            assertThat(reported(scene.says("[RW Rwanda]", "denied", words, Stance.DENIES)))
                    .doesNotContain("e1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that any drones had been delivered",
                "any arms deliveries to [BI Burundi]",
                "the delivery",
                "that it had sent weapons to [BI Burundi]",
                "it had sent neither drones nor missiles",
                "no drone had gone to [BI Burundi]",
                "that it had delivered more than ten drones to [BI Burundi]"
            })
    void aDenialOfTheSameGoodsOrOfAnyIsOfThoseThatWereTold(String words) {
        assertThat(reported(accusationOfDrones().says("[RW Rwanda]", "denied", words, Stance.DENIES)))
                .containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "having sent any further drones",
                "there was no new shipment",
                "there had been no second delivery",
                "that a new delivery was under way",
                "since then nothing had been delivered",
                "no more drones had been sent",
                "it had sent no drones since",
                "that it continued to supply them",
                "that any had been delivered since",
                "the reports of a fresh shipment",
                "claims that it had shipped further drones to [BI Burundi]",
                "that it had delivered drones to [BI Burundi] again"
            })
    void aDenialOfFurtherDeliveriesIsNotOfTheFirst(String words) {
        assertThat(reported(saleOfDrones().says("[RW Rwanda]", "denied", words, Stance.DENIES)))
                .doesNotContain("e1");
    }

    @Test
    void aDenialOfANewDeliveryIsOfTheFurtherOneThatWasTold() {
        Scene scene = saleOfDrones()
                .says("[TZ Tanzania]", "said", "[RW Rwanda] had sent further shells to [BI Burundi]", Stance.ASSERTS)
                .says("[RW Rwanda]", "denied", "a new delivery of shells to [BI Burundi]", Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast())
                .isEqualTo(happenings.reports().get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "using them",
                "having used the drones",
                "that they were armed",
                "it was paid for them",
                "having been paid for the drones",
                "paying for the drones in gold",
                "that the deal was secret",
                "that the deal was worth 80 million euros",
                "that the delivery was meant to help the army",
                "that the drones had crashed",
                "it owed money for the drones",
                "\"We did not use them\""
            })
    void aDenialAnswersOnlyTheDeedThatItDenies(String words) {
        for (Scene scene : List.of(saleOfDrones(), accusationOfDrones())) {
            assertThat(reported(scene.says("[RW Rwanda]", "denied", words, Stance.DENIES)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it",
                "having sold them",
                "that it had delivered the drones",
                "that the drones had come from [RW Rwanda]",
                "that the drones were Rwandan",
                "that the deal had ever been signed",
                "that the report was true",
                "the report is wrong",
                "owning such drones"
            })
    void aDenialOfTheDeedItselfAnswersIt(String words) {
        assertThat(reported(accusationOfDrones().says("[RW Rwanda]", "denied", words, Stance.DENIES)))
                .containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"that it had refuted the allegations several times", "\"We have none to spare\""})
    void whoHasDeniedGoesOnDenying(String words) {
        Scene scene = accusationOfDrones()
                .says("[RW Rwanda]", "denied", "it", Stance.DENIES)
                .says("[RW Rwanda]", "said", words, Stance.DENIES);
        assertThat(reported(scene)).containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "there had been no deliveries",
                "\"There were no deliveries,\"",
                "no such sale had ever taken place",
                "there had been no deliveries of any kind",
                "no deliveries had been made",
                "that there was any such contract",
                "no shipment of that kind had left the country",
                "there has never been any transfer"
            })
    void thatThereWasNoneDeniesTheDeliveryThatWasTold(String words) {
        assertThat(reported(accusationOfDrones().says("[RW Rwanda]", "said", words, Stance.DENIES)))
                .containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "there had been no talks about prices",
                "there was no shortage of drones",
                "there had been no delivery of missiles",
                "there had been no orders of milk",
                "there was no contract for roads"
            })
    void thatThereWasNothingElseDeniesNone(String words) {
        assertThat(reported(accusationOfDrones().says("[RW Rwanda]", "said", words, Stance.DENIES)))
                .doesNotContain("e1");
    }

    @Test
    void takesNothingForTheDenialOfKnowing() {
        assertThat(last(accusationAndSanction()
                        .says("[IR Tehran]", "denied", "knowing where they were", Stance.DENIES)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that the sale of drones to [RU Russia] had violated the embargo",
                "that its deliveries were illegal",
                "that the deal breached any law"
            })
    void takesNothingForTheDenialThatALawWasBroken(String words) {
        assertThat(last(accusationAndSanction().says("[IR Tehran]", "denied", words, Stance.DENIES)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all of the allegations against it",
                "every one of the claims",
                "everything",
                "any role",
                "any part in it",
                "accusations",
                "the accusations as baseless",
                "irresponsible and baseless claims",
                "a complete fabrication",
                "that none of it was true",
                "that its ships had carried only humanitarian goods"
            })
    void takesWhatFitsAnyDeedForThoseOfItsOwnSide(String words) {
        Scene scene = new Scene()
                .says("[US Washington]", "accused", "[IR Iran] of supplying [RU Russia] with drones", Stance.ACCUSES)
                .paragraph()
                .says("[US Washington]", "said", "[KP North Korea] had sent shells to [SY Syria]", Stance.ASSERTS)
                .paragraph()
                .says("[IR Tehran]", "rejected", words, Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast())
                .isEqualTo(happenings.reports().getFirst())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allegations of bribery",
                "any wrongdoing",
                "a report by the Red Cross on hunger",
                "that it had known of the sale of drones",
                "that anybody in [@TEHRAN Tehran] had been aware of the deal",
                "any knowledge of the sale",
                "that it had known that the drones would go to [RU Russia]"
            })
    void takesNoDeedForTheDenialOfAnotherMatter(String words) {
        assertThat(last(accusationAndSanction().says("[IR Tehran]", "denied", words, Stance.DENIES)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "any role", "all of the claims", "a fabrication"})
    void whoHasNoPartInADeedDoesNotDenyItInGeneralWords(String words) {
        assertThat(last(accusationAndSanction().says("[FR Paris]", "denied", words, Stance.DENIES)))
                .isEmpty();
    }

    @Test
    void anotherCauseReportsNoAttack() {
        Scene scene = new Scene()
                .says("[ER Asmara]", "said", "[ET~ Ethiopian] missiles had hit [@MASSAWA Massawa]", Stance.ASSERTS)
                .says("[ET Ethiopia]", "denied", "it", Stance.DENIES)
                .says("[ET Ethiopia]", "suggested", "the stored missiles had blown up on their own", Stance.ASSERTS);
        assertThat(last(scene)).isEmpty();
    }

    @Test
    void ownForcesThatFlewNoMissionsAreOfTheAttackToldBefore() {
        Scene scene = new Scene()
                .says("[ER Asmara]", "said", "[ET~ Ethiopian] drones had hit [@MASSAWA Massawa]", Stance.ASSERTS)
                .says("[ET Ethiopia]", "said", "our air force flew no missions that night", Stance.DENIES);
        assertThat(last(scene)).containsExactly(EventType.ATTACK);
    }

    @Test
    void whoClaimsResponsibilityForAnAttackIsItsAttacker() {
        Scene scene = new Scene()
                .says("[ER Asmara]", "said", "drones had hit [@MASSAWA Massawa]", Stance.ASSERTS)
                .says("[FRONT The Front]", "claimed", "responsibility for the attack", Stance.CONFIRMS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events()).hasSize(1);
        assertThat(happenings.reports().getLast()).containsExactly("e1");
        assertThat(happenings.events().getFirst().fillers(Role.ATTACKER))
                .extracting(Filler::value)
                .containsExactly("FRONT");
    }

    @Test
    void takesNothingForTheDenialOfAChargeThatTellsNothing() {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[CN China] had sent drones to [RU Russia]", Stance.ASSERTS)
                .says("[CD Congo]", "accused", "[UG Uganda] of looking away", Stance.ACCUSES)
                .says("[UG Uganda]", "denied", "the accusations", Stance.DENIES);
        assertThat(last(scene)).isEmpty();
    }

    @Test
    void takesWhoIsBlamedForTheAttackToldLast() {
        Scene scene = new Scene()
                .narrates("The port of [@IZMAIL Izmail] was struck overnight")
                .says("[TV The broadcaster]", "blamed", "[GB~ British] aircraft", Stance.ACCUSES)
                .says("[GB London]", "denied", "that its aircraft had been there", Stance.DENIES);
        assertThat(last(scene)).containsExactly(EventType.ATTACK);
    }

    @Test
    void takesNothingThatWasGivenForTheTransfer() {
        Scene scene = accusationAndSanction()
                .says("[IR Tehran]", "said", "there were talks, but nothing had been delivered", Stance.DENIES);
        assertThat(last(scene)).containsExactly(EventType.ARMS_TRANSFER);
    }

    @Test
    void takesNothingForAnEventOfAnotherKind() {
        assertThat(last(accusationAndSanction().says("[IR Tehran]", "denied", "the attack", Stance.DENIES)))
                .isEmpty();
    }

    @Test
    void takesTheGoodsForTheEventInWhichTheyWere() {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent drones to [RU Russia]", Stance.ASSERTS)
                .says("[US Washington]", "said", "[KP North Korea] had sent rockets to [RU Russia]", Stance.ASSERTS)
                .says("[FR Paris]", "said", "the parts of these drones were new", Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast()).containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "they were declared as toys",
                "no such thing had ever taken place",
                "the ships had left in the night"
            })
    void letsASpeakerGoOnAboutWhatWasJustSaid(String words) {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent drones to [RU Russia]", Stance.ASSERTS)
                .says("[US Washington]", "said", words, Stance.ASSERTS);
        assertThat(last(scene)).containsExactly(EventType.ARMS_TRANSFER);
    }

    @Test
    void whatIsSaidInsteadOfWhatIsDeniedAffirmsNothing() {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent drones to [RU Russia]", Stance.ASSERTS)
                .says("[IR Tehran]", "denied", "it", Stance.DENIES)
                .says("[IR Tehran]", "said", "the flights had carried food", Stance.ASSERTS);
        assertThat(last(scene)).isEmpty();
    }

    @Test
    void letsNobodyElseGoOn() {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent drones to [RU Russia]", Stance.ASSERTS)
                .says("[FR Paris]", "said", "the ships had left in the night", Stance.ASSERTS);
        assertThat(last(scene)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEMANDS | an inquiry by the council
            ASSERTS | details would follow next week
            """)
    void leavesDemandsAndPlansAlone(Stance stance, String words) {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent drones to [RU Russia]", Stance.ASSERTS)
                .says("[US Washington]", "said", words, stance);
        assertThat(last(scene)).isEmpty();
    }

    @Test
    void aNewParagraphGoesOnAboutNothing() {
        Scene scene = new Scene()
                .says("[US Washington]", "said", "[IR Iran] had sent drones to [RU Russia]", Stance.ASSERTS)
                .paragraph()
                .says("[US Washington]", "said", "the harvest was good", Stance.ASSERTS);
        assertThat(last(scene)).isEmpty();
    }

    @Test
    void takesAnotherCountForTheSameGoods() {
        Scene scene = new Scene()
                .says(
                        "[KR Seoul]",
                        "said",
                        "[KP North Korea] had sent 7,000 containers of shells to [RU Russia]",
                        Stance.ASSERTS)
                .paragraph()
                .says("[US Washington]", "said", "it had counted 3,000 containers", Stance.ASSERTS);
        assertThat(last(scene)).containsExactly(EventType.ARMS_TRANSFER);
    }

    @Test
    void takesWhatAnAttackDidForThatAttack() {
        Scene scene = new Scene()
                .says("[UA Kyiv]", "said", "its drones had attacked a depot near [@KERCH Kerch]", Stance.CONFIRMS)
                .says("[UA Kyiv]", "said", "eleven tanks were destroyed", Stance.ASSERTS);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.events()).hasSize(1);
        assertThat(happenings.reports()).containsOnly(List.of("e1"));
    }

    @Test
    void countsTheDeadOfAnAttackToIt() {
        Scene scene = new Scene()
                .says("[UA Kyiv]", "said", "[RU~ Russian] missiles had hit [@ODESA Odesa]", Stance.ASSERTS)
                .says("[UA Kyiv]", "said", "five people had died", Stance.ASSERTS);
        assertThat(last(scene)).containsExactly(EventType.ATTACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receiving them",
                "it had received nothing from anybody",
                "supplying anything to the rebels",
                "nothing has left our ports for [BI Burundi]",
                "they are not ours",
                "the aircraft were not Rwandan",
                "it was not involved in the sale",
                "it had nothing to do with it",
                "it had no dealings with [BI Burundi]",
                "it \"a tired lie\""
            })
    void whoDeniesHisOwnPartDeniesTheDeed(String words) {
        assertThat(reported(accusationOfDrones().says("[RW Rwanda]", "said", words, Stance.DENIES)))
                .containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supplying anything to the rebels",
                "nothing has left our ports",
                "it had no dealings with rebels"
            })
    void whoHasNoPartInTheDeedDeniesNoneByIt(String words) {
        assertThat(reported(accusationOfDrones().says("[KE Kenya]", "denied", words, Stance.DENIES)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recruiting them",
                "that its president was ill",
                "having any contact with the rebels",
                "any wrongdoing"
            })
    void whoDeniesAnotherThingDeniesNoDeed(String words) {
        assertThat(reported(accusationOfDrones().says("[RW Rwanda]", "denied", words, Stance.DENIES)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            that 12 of the vehicles had been armoured       | CONFIRMS | e1
            that it had taken delivery of the vehicles      | CONFIRMS | e1
            that part of the shipment had arrived           | CONFIRMS | e1
            that the cars had been stolen from the barracks | CONFIRMS |
            the figure of 600                               | DENIES   | e1
            the number of cars                              | DENIES   | e1
            """)
    void whatIsAdmittedOrDisputedOfTheGoodsIsOfTheirDelivery(String words, Stance stance, String event) {
        Scene scene = new Scene()
                .says(
                        "[TZ Tanzania]",
                        "accused",
                        "[RW Rwanda] of supplying [BI Burundi] with armoured cars",
                        Stance.ACCUSES)
                .says("[BI Burundi]", "said", words, stance);
        assertThat(String.join(" ", reported(scene))).isEqualTo(event == null ? "" : event);
    }

    @Test
    void goodsThatWereCapturedCameInAnotherWay() {
        assertThat(reported(accusationOfDrones()
                        .says("[BI Burundi]", "said", "the drones were captured from rebels", Stance.ASSERTS)))
                .isEmpty();
    }

    @Test
    void whoDeniesAnAccusationDeniesAllThatItSays() {
        Scene scene = new Scene()
                .says(
                        "[TZ Tanzania]",
                        "accused",
                        "[RW Rwanda] of selling drones to [BI Burundi] and of shipping rifles to [UG Uganda]",
                        Stance.ACCUSES)
                .says("[RW Rwanda]", "denied", "the accusation", Stance.DENIES);
        Happenings happenings = finder.find(scene.text(), scene.drafts(), scene.cast());
        assertThat(happenings.reports().getLast())
                .hasSize(2)
                .isEqualTo(happenings.reports().getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [TR Turkey] | e1
            [IR Iran]   |
            """)
    void whoHoldsSomebodyResponsibleMeansWhatThatOneIsSaidToHaveDone(String whom, String event) {
        Scene scene = new Scene()
                .says("[SY Syria]", "said", "[TR Turkey] had shelled a village on Tuesday", Stance.ASSERTS)
                .says("[SY Syria]", "said", "[UA Ukraine] had bombed a bridge on Friday", Stance.ASSERTS)
                .says("[SY Syria]", "said", "it held " + whom + " responsible", Stance.ASSERTS);
        assertThat(String.join(" ", reported(scene))).isEqualTo(event == null ? "" : event);
    }

    @Test
    void whoIsHeldResponsibleIsSoForHisOwnAttackBeforeOneThatNobodyIsSaidToHaveMade() {
        Scene scene = new Scene()
                .says("[SY Syria]", "said", "[TR Turkey] had shelled a village on Tuesday", Stance.ASSERTS)
                .says("[SY Syria]", "said", "a bus had been attacked near [PL Homs]", Stance.ASSERTS)
                .says("[SY Syria]", "said", "it held [TR Turkey] responsible", Stance.ASSERTS);
        assertThat(reported(scene)).containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"neither [TZ~ Tanzanian] drones nor advisers were there", "no [TZ~ Tanzanian] drones were there"
            })
    void whoHasNoneOfTheGoodsDeniesTheirDelivery(String words) {
        assertThat(reported(accusationOfDrones().says("[BI Burundi]", "said", words, Stance.DENIES)))
                .containsExactly("e1");
    }
}
