package org.gainsay.claims.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gainsay.claims.MadeClaim.party;
import static org.gainsay.claims.MadeClaim.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gainsay.claims.MadeClaim;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.InputException;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimFilterTest {
    private static final Party IRAN = state("IR", "Iran");
    private static final Party RUSSIA = state("RU", "Russia");
    private static final Party KIRBY = party("John Kirby");
    private static final Party UNITED_STATES = state("US", "United States");

    private static final Claim DRONES = MadeClaim.of("c1", EventType.ARMS_TRANSFER, "Iran → Russia: drones")
            .party(Role.SUPPLIER, IRAN)
            .party(Role.RECIPIENT, RUSSIA)
            .text(Role.ITEM, "Shahed-136 drones")
            .voice("a#s1", Stance.ACCUSES, KIRBY, UNITED_STATES)
            .in("b")
            .standing(Standing.ALLEGED)
            .make();
    private static final Claim BANK = MadeClaim.of("c2", EventType.SANCTION, "Britain → Bank of China")
            .party(Role.IMPOSER, state("GB", "Britain"))
            .party(Role.TARGET, new Party("us_ofac_sdn:77", "Bank of China", null))
            .in("c")
            .make();
    private static final Claim TALKS = MadeClaim.of("c3", EventType.MEETING, "Iran, Russia")
            .party(Role.PARTICIPANT, IRAN)
            .party(Role.PARTICIPANT, RUSSIA)
            .in("c")
            .make();
    private static final List<Claim> ALL = List.of(DRONES, BANK, TALKS);
    private static final Map<String, String> PUBLISHED = Map.of("a", "2022-12-10", "b", "2023-01-02");

    private static List<Claim> found(ClaimFilter filter) {
        return filter.of(ALL, PUBLISHED::get);
    }

    private static List<Claim> about(String name) {
        return found(new ClaimFilter(PartyName.of(name), List.of(), null, null, null, null));
    }

    private static List<Claim> period(@Nullable String since, @Nullable String until) {
        return found(new ClaimFilter(null, List.of(), null, null, day(since), day(until)));
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    @Test
    void aStateIsMeantByEachOfItsNamesAndNothingElseByThem() {
        assertThat(about("Iran")).containsExactly(DRONES);
        assertThat(about("islamic republic of iran")).containsExactly(DRONES);
        assertThat(about("RU")).containsExactly(DRONES);
        assertThat(about("China")).isEmpty();
    }

    @Test
    void othersAreMeantByEveryWordInAnyOrderAndByTheirId() {
        assertThat(about("kirby, john")).containsExactly(DRONES);
        assertThat(about("Kirby")).containsExactly(DRONES);
        assertThat(about("John Smith")).isEmpty();
        assertThat(about("us_ofac_sdn:77")).containsExactly(BANK);
        assertThat(about("us_ofac_sdn:7")).isEmpty();
        assertThat(about("shahed 136")).containsExactly(DRONES);
    }

    @Test
    void aSideSpeaksThroughWhoeverSpeaksForIt() {
        assertThat(about("United States")).containsExactly(DRONES);
    }

    @Test
    void betweenTwoMeansThatBothFillRoles() {
        List<PartyName> two = PartyName.all(List.of("Russia", "Iran"));
        assertThat(found(new ClaimFilter(null, two, null, null, null, null))).containsExactly(DRONES);
        List<PartyName> speaker = PartyName.all(List.of("Russia", "Kirby"));
        assertThat(found(new ClaimFilter(null, speaker, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void meetingsAreShownOnlyWhenAskedFor() {
        assertThat(found(ClaimFilter.NONE)).containsExactly(DRONES, BANK);
        assertThat(found(new ClaimFilter(null, List.of(), EventType.MEETING, null, null, null)))
                .containsExactly(TALKS);
    }

    @Test
    void oneArticleInThePeriodIsEnoughAndAnUndatedOneIsInNone() {
        assertThat(period("2023-01-02", null)).containsExactly(DRONES);
        assertThat(period(null, "2022-12-10")).containsExactly(DRONES);
        assertThat(period("2022-12-11", "2023-01-01")).isEmpty();
        assertThat(found(new ClaimFilter(null, List.of(), null, Standing.ALLEGED, null, null)))
                .containsExactly(DRONES);
    }

    @Test
    void aNameWithoutLettersIsRefused() {
        assertThatThrownBy(() -> PartyName.of(" — "))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no name");
    }
}
