package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.ToldArticle.attack;
import static org.gainsay.claims.ToldArticle.claims;
import static org.gainsay.claims.ToldArticle.sanction;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.ANNOUNCES;
import static org.gainsay.model.Stance.ASSERTS;
import static org.gainsay.model.Stance.CONFIRMS;
import static org.gainsay.model.Stance.DENIES;
import static org.gainsay.model.Stance.WARNS;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.claims.ToldArticle.Telling;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Entity;
import org.gainsay.model.EventStatus;
import org.gainsay.model.Publication;
import org.gainsay.model.Reprint;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mentions are one event, by the rules of the contract; one row a rule. */
class JoiningTest {
    private static Arguments row(String rule, int claims, Telling one, Telling other) {
        return Arguments.of(rule, claims, one, other);
    }

    static Stream<Arguments> twoArticles() {
        return Stream.of(
                row(
                        "same parties, same kind of goods in other words",
                        1,
                        transfer("IR", "RU", "drones"),
                        transfer("IR", "RU", "Shahed-136 drones")),
                row(
                        "ammunition is what shells are called",
                        1,
                        transfer("KP", "RU", "artillery shells"),
                        transfer("KP", "RU", "ammunition")),
                row(
                        "another kind of goods",
                        2,
                        transfer("KP", "RU", "shells"),
                        transfer("KP", "RU", "ballistic missiles")),
                row("rockets are no missiles", 2, transfer("KP", "RU", "rockets"), transfer("KP", "RU", "missiles")),
                row(
                        "goods that no table knows are told apart by their noun",
                        2,
                        transfer("KP", "RU", "carbon fibre"),
                        transfer("KP", "RU", "gyroscopes")),
                row("a general word fits any kind", 1, transfer("IR", "RU", "drones"), transfer("IR", "RU", "weapons")),
                row("the other direction", 2, transfer("KP", "RU", "missiles"), transfer("RU", "KP", "missiles")),
                row("another recipient", 2, transfer("IR", "RU", "drones"), transfer("IR", "UA", "drones")),
                row("unknown fits all", 1, transfer("IR", "RU", "drones"), transfer("IR", null, "drones")),
                row(
                        "one party alone is too little",
                        2,
                        transfer("IR", "RU", "drones"),
                        transfer("IR", null, "weapons")),
                row("a ministry is its state", 1, transfer("KP", "RU", "shells"), transfer("KP", "MINISTRY", "shells")),
                row(
                        "a private firm is not its state, but can be meant",
                        1,
                        transfer("KP", "RU", "shells"),
                        transfer("KP", "TRADER", "shells")),
                row(
                        "two months apart, each told to the month",
                        2,
                        transfer("KP", "RU", "shells").role(Role.TIME, "in January 2024"),
                        transfer("KP", "RU", "shells").role(Role.TIME, "in November 2023")),
                row(
                        "times that can both be true",
                        1,
                        transfer("KP", "RU", "shells").role(Role.TIME, "in January 2024"),
                        transfer("KP", "RU", "shells").role(Role.TIME, "since September 2023")),
                row(
                        "aid and arms are one type",
                        1,
                        transfer("US", "UA", "weapons"),
                        transfer("US", "UA", "military aid")),
                row(
                        "one place and day, whoever did it",
                        1,
                        attack("RU", "bridge").role(Role.PLACE, "SARATA").role(Role.TIME, "on May 13"),
                        attack("UA", "bridge").role(Role.PLACE, "SARATA").role(Role.TIME, "on May 13")),
                row(
                        "two doers of what is not pinned to a day",
                        2,
                        attack("RU", "bridge").role(Role.PLACE, "SARATA"),
                        attack("UA", "bridge").role(Role.PLACE, "SARATA")),
                row(
                        "another day",
                        2,
                        attack("RU", "terminal").role(Role.PLACE, "IZMAIL").role(Role.TIME, "on May 12"),
                        attack("RU", "terminal").role(Role.PLACE, "IZMAIL").role(Role.TIME, "on May 15")),
                row(
                        "another place",
                        2,
                        attack("RU", "depot").role(Role.PLACE, "IZMAIL").role(Role.TIME, "on May 12"),
                        attack("RU", "depot").role(Role.PLACE, "SARATA").role(Role.TIME, "on May 12")),
                row(
                        "another target in one place on one day is the same act in other words",
                        1,
                        attack("RU", "terminal").role(Role.PLACE, "IZMAIL").role(Role.TIME, "on May 12"),
                        attack("RU", "depot").role(Role.PLACE, "IZMAIL").role(Role.TIME, "on May 12")),
                row(
                        "a town that no gazetteer knows is a place too",
                        1,
                        attack("RU", "Darel").role(Role.TIME, "on May 12"),
                        attack(null, "Darel").role(Role.TIME, "on May 12")),
                row("one authority, one firm", 1, sanction("US", "TRADER"), sanction("US", "TRADER")),
                row("another authority", 2, sanction("US", "TRADER"), sanction("GB", "TRADER")),
                row("another firm", 2, sanction("US", "TRADER"), sanction("US", "MAKER")));
    }

    private static ToldArticle article(String id, String publisher, String published) {
        return ToldArticle.of(id, publisher, published)
                .party("MINISTRY", "Russian Defence Ministry", Schema.PUBLIC_BODY, "ru")
                .party("TRADER", "Alfa Trading", Schema.COMPANY, "ru")
                .party("MAKER", "Weida Power", Schema.COMPANY, "cn")
                .party("SARATA", "Sarata", Schema.PLACE, "ua")
                .party("IZMAIL", "Izmail", Schema.PLACE, "ua");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | in Sarata province | 'a house near Gurbaz'
            2 | in Sarata          | 'a house near Gurbaz'
            2 | in Sarata province | 'a house near Izmail'
            """)
    void aPlaceOfWhichNothingIsKnownMayLieInTheProvinceThatIsTold(int claims, String where, String house) {
        String told = "Russia struck " + where;
        String place = house.contains("Izmail") ? "IZMAIL" : "GURBAZ";
        ToldArticle article = article("a", "Agency", "2024-05-13")
                .party("GURBAZ", "Gurbaz", Schema.PLACE, null)
                .linked("SARATA", "Sarata", "690000")
                .linked("IZMAIL", "Izmail", "707471")
                .says("UA", ACCUSES, told, attack("RU", null).role(Role.PLACE, "SARATA"))
                .naming("SARATA", "Sarata")
                .says("US", ASSERTS, "It hit " + house, attack("RU", "house").role(Role.PLACE, place))
                .naming(place, place.equals("IZMAIL") ? "Izmail" : "Gurbaz");
        assertThat(claims(article)).hasSize(claims);
    }

    @Test
    void whoHasGotGoodsAndHandsThemOnDoesSoAnotherTime() {
        assertThat(claims(article("a", "Agency", "2024-05-13")
                        .says("US", ASSERTS, "Iran got rifles", transfer(null, "IR", "rifles"))
                        .says("US", ASSERTS, "Iran sold rifles", transfer("IR", null, "rifles"))))
                .hasSize(2);
    }

    @Test
    void aStrikeThatMayComeIsNoneThatHasCome() {
        assertThat(claims(article("a", "Agency", "2024-05-13")
                        .says("UA", ACCUSES, "Russia struck", attack("RU", null).role(Role.PLACE, "SARATA"))
                        .says(
                                "US",
                                WARNS,
                                "Russia may strike",
                                attack("RU", null).role(Role.PLACE, "SARATA").of(EventStatus.THREATENED))))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("twoArticles")
    void two_articles(String rule, int claims, Telling one, Telling other) {
        assertThat(claims(
                        article("01", "A", "2024-05-16").says(Entity.ARTICLE, ASSERTS, "it is told", one),
                        article("02", "B", "2024-05-17").says(Entity.ARTICLE, ASSERTS, "it is told", other)))
                .as(rule)
                .hasSize(claims);
    }

    @Test
    void what_was_told_as_past_was_not_later() {
        Telling raid = attack("RU", null).role(Role.PLACE, "IZMAIL");
        Telling second =
                attack("RU", "pumping station").role(Role.PLACE, "IZMAIL").role(Role.TIME, "on May 15");
        assertThat(claims(
                        article("01", "A", "2024-05-14").says("RU", CONFIRMS, "the raid", raid),
                        article("02", "B", "2024-05-16")
                                .says("UA", ACCUSES, "hit a pumping station on May 15", second)))
                .hasSize(2);
    }

    @Test
    void one_speaker_goes_on_about_one_act() {
        assertThat(claims(article("01", "A", "2024-05-14")
                        .says("RU", CONFIRMS, "the raid on Izmail", attack("RU", "Izmail"))
                        .says("RU", ANNOUNCES, "had destroyed a depot", attack(null, "depot"))))
                .hasSize(1);
    }

    @Test
    void a_denial_of_two_things_is_a_mention_of_both() {
        List<Claim> claims = claims(
                article("01", "A", "2024-03-04")
                        .says("US", ACCUSES, "sent shells", transfer("KP", "RU", "shells"))
                        .says("US", ACCUSES, "sent missiles", transfer("KP", "RU", "missiles")),
                article("02", "B", "2024-03-05")
                        .says("KP", DENIES, "neither shells nor missiles", transfer("KP", "RU", "shells", "missiles")));
        assertThat(claims)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.deniedBy())
                        .singleElement()
                        .satisfies(voice -> assertThat(voice.article()).isEqualTo("02")));
    }

    @Test
    void a_second_round_is_told_apart() {
        assertThat(claims(article("01", "A", "2024-03-08")
                        .says(
                                "US",
                                ANNOUNCES,
                                "sanctions on a bank",
                                sanction("US", "bank").by("sanctions"))
                        .says(
                                "US",
                                ANNOUNCES,
                                "a second round of sanctions on a bank",
                                sanction("US", "bank").by("sanctions"))))
                .hasSize(2);
    }

    @Test
    void what_happened_again_is_told_apart() {
        assertThat(claims(article("01", "A", "2024-05-14")
                        .says(
                                "RU",
                                ANNOUNCES,
                                "hit the depot",
                                attack("RU", "depot").by("hit"))
                        .says(
                                "UA",
                                ACCUSES,
                                "was hit again",
                                attack("RU", "depot").by("hit"))))
                .hasSize(2);
    }

    @Test
    void new_sanctions_are_not_those_of_old() {
        assertThat(claims(article("01", "A", "2024-03-08")
                        .says(Entity.ARTICLE, ASSERTS, "sanctioned it in 2020", sanction("US", "MAKER"))
                        .says("US", WARNS, "new sanctions", sanction(null, null).by("sanctions"))))
                .hasSize(2);
    }

    @Test
    void who_is_also_put_on_the_list_is_so_by_one_act() {
        assertThat(claims(article("01", "A", "2024-03-08")
                        .says(
                                Entity.ARTICLE,
                                ASSERTS,
                                "sanctions on Monday",
                                sanction("US", "MAKER").role(Role.TIME, "on Monday"))
                        .says(Entity.ARTICLE, ASSERTS, "was also listed", sanction(null, "TRADER"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It exported samples of shells for tests",
                "It exported sample shells",
                "It exported shells as samples"
            })
    void samplesAreNoPartOfAnOrder(String words) {
        ToldArticle order = ToldArticle.of("01", "A", "2024-05-01")
                .says("UA", ACCUSES, "Korea sent 3,000 shells", transfer("KP", "RU", "shells"));
        ToldArticle samples = ToldArticle.of("02", "B", "2024-05-08")
                .says("US", ASSERTS, words, transfer("KP", "RU", "shells").by("exported"));
        assertThat(claims(order, samples)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that it had sent further shells",
                "that it had sent shells again",
                "that there was any new delivery of shells",
                "it had sent no shells since"
            })
    void whoDeniesAFurtherDeliveryDoesNotDenyTheFirst(String words) {
        ToldArticle first = ToldArticle.of("01", "A", "2024-05-01")
                .says("UA", ACCUSES, "Korea sent shells", transfer("KP", "RU", "shells"));
        ToldArticle denial = ToldArticle.of("02", "B", "2024-05-08")
                .says("KP", DENIES, words, transfer("KP", "RU", "shells").by("shells"));
        assertThat(claims(first, denial)).hasSize(2);
        assertThat(claims(first, denial).getFirst().deniedBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "that it had sent any shells",
                "that the new shells were its own",
                "it had again sent no shells to anybody"
            })
    void whoDeniesAnyDeliveryDeniesTheFirst(String words) {
        ToldArticle first = ToldArticle.of("01", "A", "2024-05-01")
                .says("UA", ACCUSES, "Korea sent shells", transfer("KP", "RU", "shells"));
        ToldArticle denial = ToldArticle.of("02", "B", "2024-05-08")
                .says("KP", DENIES, words, transfer("KP", "RU", "shells").by("shells"));
        assertThat(claims(first, denial))
                .singleElement()
                .satisfies(claim -> assertThat(claim.deniedBy()).hasSize(1));
    }

    @Test
    void whoDeniesASecondDeliveryDeniesTheSecondThatWasTold() {
        ToldArticle second = ToldArticle.of("01", "A", "2024-05-01")
                .says(
                        "UA",
                        ACCUSES,
                        "Korea sent further shells",
                        transfer("KP", "RU", "shells").by("shells"));
        ToldArticle denial = ToldArticle.of("02", "B", "2024-05-08")
                .says(
                        "KP",
                        DENIES,
                        "there was no second delivery of shells",
                        transfer("KP", "RU", "shells").by("delivery"));
        assertThat(claims(second, denial))
                .singleElement()
                .satisfies(claim -> assertThat(claim.deniedBy()).hasSize(1));
    }

    @Test
    void the_wounded_are_counted_in_another_town() {
        assertThat(claims(article("01", "A", "2024-05-14")
                        .says(
                                "UA",
                                ACCUSES,
                                "shelled Izmail",
                                attack("RU", null).role(Role.PLACE, "IZMAIL"))
                        .says(
                                "UA",
                                ASSERTS,
                                "three were hurt",
                                attack(null, null).role(Role.CASUALTIES, "three"))))
                .hasSize(1);
    }

    @Test
    void general_words_mean_what_their_article_speaks_of() {
        List<Claim> claims = claims(
                article("01", "A", "2024-03-04")
                        .says("US", ACCUSES, "sent shells", transfer("KP", "RU", "shells"))
                        .says("RU", DENIES, "the deliveries", transfer(null, null, "deliveries")),
                article("02", "B", "2024-03-05")
                        .says("KR", ACCUSES, "sent missiles", transfer("KP", "RU", "missiles")));
        assertThat(claims).hasSize(2);
        assertThat(claims.getFirst().deniedBy()).hasSize(1);
        assertThat(claims.getLast().deniedBy()).isEmpty();
    }

    @Test
    void the_vague_never_ties_two_together() {
        Publication vague = article("02", "B", "2024-03-05")
                .says("US", ACCUSES, "sent weapons", transfer("KP", "RU", "weapons"))
                .publication();
        Publication clear = article("01", "A", "2024-03-04")
                .says("US", ACCUSES, "sent shells", transfer("KP", "RU", "shells"))
                .says("US", ACCUSES, "sent missiles", transfer("KP", "RU", "missiles"))
                .publication();
        assertThat(Claims.of(List.of(vague, clear), Map.of(), List.of())).hasSize(2);
    }

    @Test
    void a_quotation_told_again_is_of_the_same_event_and_of_the_first_day() {
        String quotation = "“Our armed forces did not attack any object in that area last night.”";
        List<Claim> claims = claims(
                article("01", "A", "2024-05-12")
                        .says(
                                "UA",
                                ACCUSES,
                                "hit the terminal",
                                attack("RU", "terminal").role(Role.PLACE, "IZMAIL"))
                        .saysOf("RU", DENIES, quotation, 1),
                article("02", "B", "2024-05-14")
                        .says(
                                "RU",
                                CONFIRMS,
                                "the raid on the terminal",
                                attack("RU", "terminal").role(Role.PLACE, "IZMAIL"))
                        .says("RU", DENIES, quotation));
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.deniedBy())
                    .hasSize(2)
                    .allSatisfy(voice -> assertThat(voice.superseded()).isTrue());
            assertThat(claim.standing().label()).isEqualTo("acknowledged");
        });
    }

    @Test
    void copies_mirror_their_original() {
        List<Publication> articles = Stream.of(
                        article("01", "Agency", "2024-03-04")
                                .says(
                                        "US",
                                        ACCUSES,
                                        "North Korea of shipping shells to Russia",
                                        transfer("KP", "RU", "shells")),
                        article("02", "Paper", "2024-03-09")
                                .says("US", ACCUSES, "North Korea of shipping shells to Russia"))
                .map(ToldArticle::publication)
                .toList();
        List<Claim> claims = Claims.of(articles, Map.of("02", new Reprint("02", "01", 0.9)), List.of());
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.articles()).containsExactly("01", "02");
            assertThat(claim.reprints()).containsExactly(List.of("01", "02"));
            assertThat(claim.independentSources()).isEqualTo(1);
            assertThat(claim.assertedBy()).singleElement().satisfies(voice -> {
                assertThat(voice.article()).isEqualTo("01");
                assertThat(voice.alsoIn()).hasToString("[02#s1]");
            });
        });
    }

    @Test
    void disputed_values_stand_side_by_side_with_their_speakers() {
        List<Claim> claims = claims(
                article("01", "A", "2024-03-04")
                        .says(
                                "US",
                                ACCUSES,
                                "sent 3,000 containers of shells",
                                transfer("KP", "RU", "shells").role(Role.QUANTITY, "3,000 containers")),
                article("02", "B", "2024-03-06")
                        .says(
                                "KR",
                                ACCUSES,
                                "sent 7,000 containers of shells",
                                transfer("KP", "RU", "shells").role(Role.QUANTITY, "7,000 containers")));
        assertThat(claims)
                .singleElement()
                .satisfies(claim -> assertThat(claim.fillers(Role.QUANTITY))
                        .extracting(
                                ClaimFiller::value, filler -> filler.givenBy().toString())
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("3,000 containers", "[01#s1]"),
                                org.assertj.core.groups.Tuple.tuple("7,000 containers", "[02#s1]")));
    }

    @Test
    void parties_are_one_over_the_home() {
        List<Claim> claims = claims(
                ToldArticle.of("01", "A", "2024-03-04")
                        .party("GORIN", "Pavel Gorin", Schema.PERSON, "ru")
                        .listed("ALFA", "Alfa Trading", Schema.COMPANY, "ru", "us_ofac_sdn", "123")
                        .says("GORIN", DENIES, "sent drones", transfer("ALFA", "IR", "drones")),
                ToldArticle.of("02", "B", "2024-03-05")
                        .party("GORIN", "Gorin", Schema.PERSON, "ru")
                        .party("ALFA", "Alfa", Schema.COMPANY, "ru")
                        .says("GORIN", DENIES, "sent drones", transfer("ALFA", "IR", "drones")));
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.fillers(Role.SUPPLIER))
                    .extracting(ClaimFiller::value)
                    .containsExactly("us_ofac_sdn:123");
            assertThat(claim.deniedBy())
                    .extracting(voice -> voice.speaker().value())
                    .containsExactly("pavel-gorin", "pavel-gorin");
        });
    }

    @ParameterizedTest
    @CsvSource({", 1", "lv, 2"})
    void aFirmOfNoKnownStateMayBeTheOneThatWasOnlyCalledAfterItsState(@Nullable String state, int claims) {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-01")
                .party("ACME", "Acme", Schema.COMPANY, state)
                .says("US", ASSERTS, "an Iranian firm had sold engines to Russia", transfer("IR", "RU", "engines"))
                .saysOf("US", ASSERTS, "Acme had sold the engines", 1)
                .adding(Role.SUPPLIER, "ACME");
        assertThat(ToldArticle.claims(article)).hasSize(claims);
    }
}
