package org.gainsay.claims.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.claims.MadeClaim;
import org.gainsay.claims.MadeListing;
import org.gainsay.claims.MadeReading;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.Header;
import org.gainsay.model.Listing;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.screen.EntryKey;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Listing FIRM = MadeListing.of(
            "us_ofac_sdn", "16418", Schema.ORGANIZATION, "QODS AVIATION INDUSTRIES", "ir", "NPWMD", "2013-12-12");
    private static final Claim CLAIM = MadeClaim.of("c1", EventType.ARMS_TRANSFER, "Qods → Russia: drones")
            .party(Role.SUPPLIER, new Party("us_ofac_sdn:16418", "Qods Aviation", null))
            .reported("2022-12-10", "2022-12-12")
            .standing(Standing.CONTESTED)
            .make();
    private static final List<Header> ARTICLES = Stream.of(
                    MadeReading.of("b", "Gazette", "2022-12-10"),
                    MadeReading.of("a", null, "2022-12-10"),
                    MadeReading.of("c", "Gazette", null))
            .map(made -> made.make().reading().article())
            .toList();

    private static Optional<Listing> listing(EntryKey key) {
        return key.equals(EntryKey.of(FIRM)) ? Optional.of(FIRM) : Optional.empty();
    }

    @Test
    void whatIsDatedComesByDayAndWhatIsNotComesLast() {
        List<Moment> moments = Timeline.of(List.of(CLAIM), ARTICLES, TimelineTest::listing, ClaimFilter.NONE);
        assertThat(moments)
                .containsExactly(
                        new Moment(
                                "2013-12-12",
                                Moment.Kind.LISTING,
                                "us_ofac_sdn:16418",
                                "QODS AVIATION INDUSTRIES (NPWMD)"),
                        new Moment("2022-12-10", Moment.Kind.ARTICLE, "a", "Title of a"),
                        new Moment("2022-12-10", Moment.Kind.ARTICLE, "b", "Title of b (Gazette)"),
                        new Moment("2022-12-10", Moment.Kind.CLAIM, "c1", "Qods → Russia: drones (contested)"),
                        new Moment(null, Moment.Kind.ARTICLE, "c", "Title of c (Gazette)"));
    }

    @Test
    void ofAPeriodOnlyWhatLiesInIt() {
        ClaimFilter december = new ClaimFilter(
                null, List.of(), null, null, LocalDate.parse("2022-12-01"), LocalDate.parse("2022-12-31"));
        assertThat(Timeline.of(List.of(CLAIM), ARTICLES, TimelineTest::listing, december))
                .extracting(Moment::id)
                .containsExactly("a", "b", "c1");
    }

    @Test
    void aClaimHasALineOnEachLaterDayOnWhichASideTurned() {
        Party slovakia = MadeClaim.state("SK", "Slovakia");
        Party ghana = MadeClaim.state("GH", "Ghana");
        Claim claim = MadeClaim.of("c2", EventType.ARMS_TRANSFER, "Slovakia → Ghana: shells")
                .voice("a#s1", Stance.ACCUSES, ghana, ghana)
                .voice("b#s1", Stance.DENIES, slovakia, slovakia, true)
                .voice("c#s1", Stance.ACCUSES, ghana, ghana)
                .voice("d#s1", Stance.CONFIRMS, slovakia, slovakia)
                .acknowledged()
                .voice("d#s2", Stance.DENIES, ghana, ghana)
                .reported("2024-05-01", "2024-05-09")
                .make();
        List<Header> articles = Stream.of(
                        MadeReading.of("a", null, "2024-05-01"),
                        MadeReading.of("b", null, "2024-05-02"),
                        MadeReading.of("c", null, "2024-05-05"),
                        MadeReading.of("d", null, "2024-05-09"))
                .map(made -> made.make().reading().article())
                .toList();
        assertThat(Timeline.of(List.of(claim), articles, TimelineTest::listing, ClaimFilter.NONE))
                .filteredOn(moment -> moment.kind() == Moment.Kind.CLAIM)
                .extracting(moment -> moment.date() + " " + moment.label())
                .containsExactly(
                        "2024-05-01 Slovakia → Ghana: shells (reported)",
                        "2024-05-02 Slovakia → Ghana: shells (denied by Slovakia)",
                        "2024-05-09 Slovakia → Ghana: shells (acknowledged by Slovakia; denied by Ghana)");
    }
}
