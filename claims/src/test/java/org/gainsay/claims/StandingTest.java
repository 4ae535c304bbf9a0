package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.ToldArticle.attack;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.ANNOUNCES;
import static org.gainsay.model.Stance.ASSERTS;
import static org.gainsay.model.Stance.CONFIRMS;
import static org.gainsay.model.Stance.DEMANDS;
import static org.gainsay.model.Stance.DENIES;
import static org.gainsay.model.Stance.EXPRESSES_CONCERN;
import static org.gainsay.model.Stance.WARNS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gainsay.model.Claim;
import org.gainsay.model.Entity;
import org.gainsay.model.Publication;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's table: who takes what position, and what standing follows. One row a case; the event is Iran → Russia: drones. */
class StandingTest {
    /** What a speaker does on a day of May 2024. */
    record Voiced(String speaker, String behalf, Stance stance, int day, String said) {}

    private static Voiced voiced(String speaker, Stance stance, int day) {
        return new Voiced(speaker, "", stance, day, "");
    }

    private static Voiced voiced(String speaker, Stance stance, int day, String said) {
        return new Voiced(speaker, "", stance, day, said);
    }

    private static Arguments row(String rule, Standing standing, Voiced... voices) {
        return Arguments.of(rule, standing, List.of(voices));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row("narration is no side", Standing.REPORTED, voiced(Entity.ARTICLE, ASSERTS, 1)),
                row(
                        "demands and concern are no position",
                        Standing.REPORTED,
                        voiced("US", DEMANDS, 1),
                        voiced("GB", EXPRESSES_CONCERN, 1)),
                row("somebody affirms", Standing.ALLEGED, voiced("US", ACCUSES, 1)),
                row("a warning affirms", Standing.ALLEGED, voiced("US", WARNS, 1)),
                row("unnamed people of no state affirm too", Standing.ALLEGED, voiced(Entity.UNNAMED, ASSERTS, 1)),
                row("who is no doer confirms", Standing.CONFIRMED, voiced("US", ACCUSES, 1), voiced("GB", CONFIRMS, 2)),
                row("a doer admits", Standing.ACKNOWLEDGED, voiced("US", ACCUSES, 1), voiced("IR", CONFIRMS, 2)),
                row("a doer announces", Standing.ACKNOWLEDGED, voiced("IR", ANNOUNCES, 1)),
                row("the recipient is a doer", Standing.ACKNOWLEDGED, voiced("RU", ASSERTS, 1)),
                row("somebody denies", Standing.DENIED, voiced("IR", DENIES, 1)),
                row("one affirms, one denies", Standing.CONTESTED, voiced("US", ACCUSES, 1), voiced("IR", DENIES, 1)),
                row(
                        "one doer admits, the other denies",
                        Standing.CONTESTED,
                        voiced("RU", CONFIRMS, 1),
                        voiced("IR", DENIES, 2)),
                row(
                        "only the last day of a side counts",
                        Standing.ACKNOWLEDGED,
                        voiced("IR", DENIES, 1),
                        voiced("IR", CONFIRMS, 2)),
                row("an admission is withdrawn", Standing.DENIED, voiced("IR", CONFIRMS, 1), voiced("IR", DENIES, 2)),
                row("both on one day", Standing.CONTESTED, voiced("IR", CONFIRMS, 1), voiced("IR", DENIES, 1)),
                row(
                        "a confirmation stands when that side repeats itself",
                        Standing.CONFIRMED,
                        voiced("GB", CONFIRMS, 1),
                        voiced("GB", ASSERTS, 2)),
                row(
                        "but not when it denies later",
                        Standing.DENIED,
                        voiced("GB", CONFIRMS, 1),
                        voiced("GB", DENIES, 2)),
                row(
                        "the text says on which day",
                        Standing.ACKNOWLEDGED,
                        voiced("IR", CONFIRMS, 2),
                        voiced("IR", DENIES, 3, "2024-05-01")),
                row(
                        "a vague time is before the article's day",
                        Standing.ACKNOWLEDGED,
                        voiced("IR", CONFIRMS, 3),
                        voiced("IR", DENIES, 3, "earlier this month")),
                row(
                        "so is what was first said",
                        Standing.ACKNOWLEDGED,
                        voiced("IR", CONFIRMS, 2),
                        voiced("IR", DENIES, 3, "../2024-05-02")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    void standing(String rule, Standing standing, List<Voiced> voices) {
        List<Publication> articles = new ArrayList<>();
        for (Voiced voice : voices) {
            String id = "%02d".formatted(articles.size() + 1);
            articles.add(ToldArticle.of(id, "Paper " + id, "2024-05-0" + voice.day())
                    .says(
                            voice.speaker(),
                            null,
                            voice.stance(),
                            "Iran sent drones",
                            voice.said().isEmpty() ? null : voice.said(),
                            transfer("IR", "RU", "drones"))
                    .publication());
        }
        assertThat(Claims.of(articles, Map.of(), List.of()))
                .as(rule)
                .singleElement()
                .satisfies(claim -> assertThat(claim.standing()).isEqualTo(standing));
    }

    private static Claim only(ToldArticle... articles) {
        List<Claim> claims = ToldArticle.claims(articles);
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    @Test
    void a_ministry_speaks_for_its_state_and_a_firm_for_itself() {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .party("MINISTRY", "Iranian Defence Ministry", Schema.PUBLIC_BODY, "ir")
                .party("FIRM", "Shahin Aviation", Schema.COMPANY, "ir")
                .says("MINISTRY", CONFIRMS, "Iran sent drones", transfer("IR", "RU", "drones"))
                .saysOf("FIRM", DENIES, "that", 1));
        assertThat(claim.confirmedBy().getFirst().side().country()).isEqualTo("ir");
        assertThat(claim.deniedBy().getFirst().side().value()).isEqualTo("shahin-aviation");
        assertThat(claim.acknowledgedBy()).hasSize(1);
    }

    @Test
    void an_armed_group_speaks_for_itself() {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .party("ARMY", "Sudanese army", Schema.ORGANIZATION, "sd")
                .party("GROUP", "Rapid Support Forces", Schema.ORGANIZATION, "sd")
                .says("ARMY", ACCUSES, "the group was sent drones", transfer("IR", "GROUP", "drones"))
                .saysOf("GROUP", CONFIRMS, "that", 1));
        assertThat(claim.assertedBy().getFirst().side().country()).isEqualTo("sd");
        assertThat(claim.acknowledgedBy())
                .singleElement()
                .satisfies(voice -> assertThat(voice.side().value()).isEqualTo("rapid-support-forces"));
    }

    @Test
    void an_official_who_speaks_for_one_state_does_so_everywhere() {
        Claim claim = only(
                ToldArticle.of("01", "A", "2024-05-01")
                        .party("KANANI", "Nasser Kanani", Schema.PERSON, "ir")
                        .says("KANANI", "IR", DENIES, "Iran sent drones", null, transfer("IR", "RU", "drones")),
                ToldArticle.of("02", "B", "2024-05-02")
                        .party("KANANI", "Kanani", Schema.PERSON, null)
                        .says("KANANI", CONFIRMS, "Iran sent drones", transfer("IR", "RU", "drones")));
        assertThat(claim.standing()).isEqualTo(Standing.ACKNOWLEDGED);
        assertThat(claim.confirmedBy().getFirst().side().country()).isEqualTo("ir");
    }

    @Test
    void who_passes_on_a_denial_asserts_nothing() {
        Claim claim = only(ToldArticle.of("01", "A", "2024-05-01")
                .says("US", ASSERTS, "Moscow had denied the drones", transfer("IR", "RU", "drones"))
                .within("RU", DENIES, "had denied the drones"));
        assertThat(claim.assertedBy()).isEmpty();
        assertThat(claim.standing()).isEqualTo(Standing.DENIED);
        assertThat(claim.mentions()).hasSize(2);
    }

    @Test
    void who_is_not_aware_of_it_takes_no_position() {
        assertThat(only(ToldArticle.of("01", "A", "2024-05-01")
                                .says("US", ASSERTS, "it was not aware of the drones", transfer("IR", "RU", "drones")))
                        .standing())
                .isEqualTo(Standing.REPORTED);
    }

    @Test
    void an_act_that_both_ascribe_to_each_other_is_admitted_by_none() {
        ToldArticle article = ToldArticle.of("01", "A", "2024-05-14")
                .party("SARATA", "Sarata", Schema.PLACE, "ua")
                .says(
                        "RU",
                        ACCUSES,
                        "Ukraine blew up the bridge on Monday",
                        attack("UA", "bridge").role(Role.PLACE, "SARATA").role(Role.TIME, "on Monday"))
                .says(
                        "UA",
                        ACCUSES,
                        "Russia blew up the bridge on Monday",
                        attack("RU", "bridge").role(Role.PLACE, "SARATA").role(Role.TIME, "on Monday"));
        Claim claim = only(article);
        assertThat(claim.standing()).isEqualTo(Standing.ALLEGED);
        assertThat(claim.acknowledgedBy()).isEmpty();
        assertThat(claim.label()).isEqualTo("Ukraine/Russia → bridge in Sarata");
    }

    @Test
    void whatHasNoDateIsNeitherThePastNorTheLastWord() {
        ToldArticle accusation = ToldArticle.of("01", "A", "2024-05-01")
                .says("US", ACCUSES, "Iran sent drones", transfer("IR", "RU", "drones"));
        ToldArticle admission = ToldArticle.of("02", "A", "2024-05-02")
                .says("IR", CONFIRMS, "Iran sent drones", transfer("IR", "RU", "drones"));
        ToldArticle denial =
                ToldArticle.of("03", "B", null).says("IR", DENIES, "Iran sent drones", transfer("IR", "RU", "drones"));
        Claim claim = only(accusation, admission, denial);
        assertThat(claim.standing()).isEqualTo(Standing.CONTESTED);
        assertThat(Stream.concat(claim.confirmedBy().stream(), claim.deniedBy().stream()))
                .hasSize(2)
                .noneMatch(Voice::superseded);
    }

    @Test
    void whatAnUndatedTextTellsAsEarlierIsBeforeIt() {
        ToldArticle article = ToldArticle.of("03", "B", null)
                .says("IR", null, DENIES, "Iran sent drones", "..", transfer("IR", "RU", "drones"))
                .says("IR", CONFIRMS, "Iran sent drones", transfer("IR", "RU", "drones"));
        assertThat(only(article).standing()).isEqualTo(Standing.ACKNOWLEDGED);
    }

    @Test
    void every_version_is_kept_in_its_order() {
        Claim claim = only(
                ToldArticle.of("01", "A", "2024-05-01")
                        .says("IR", DENIES, "Iran sent drones", transfer("IR", "RU", "drones")),
                ToldArticle.of("02", "A", "2024-05-03")
                        .says("IR", CONFIRMS, "Iran sent drones", transfer("IR", "RU", "drones")),
                ToldArticle.of("03", "A", null)
                        .says("US", ACCUSES, "Iran sent drones", transfer("IR", "RU", "drones")));
        assertThat(claim.deniedBy())
                .singleElement()
                .satisfies(voice -> assertThat(voice.superseded()).isTrue());
        assertThat(claim.confirmedBy())
                .singleElement()
                .satisfies(voice -> assertThat(voice.superseded()).isFalse());
        assertThat(claim.firstReported()).isEqualTo("2024-05-01");
        assertThat(claim.lastReported()).isNull();
    }
}
