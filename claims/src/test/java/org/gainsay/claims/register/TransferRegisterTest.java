package org.gainsay.claims.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.MadeClaim.party;
import static org.gainsay.claims.MadeClaim.state;

import java.util.List;
import org.gainsay.claims.MadeClaim;
import org.gainsay.model.Basis;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferRegisterTest {
    private static final Party NORTH = state("KP", "North Korea");
    private static final Party RUSSIA = state("RU", "Russia");
    private static final Party SOUTH = state("KR", "South Korea");
    private static final Party UNITED_STATES = state("US", "United States");
    private static final Party KIRBY = party("John Kirby");
    private static final Party SHIN = party("Shin Won-sik");

    private static MadeClaim shells() {
        return MadeClaim.of("c0123456789ab", EventType.ARMS_TRANSFER, "North Korea → Russia: shells")
                .party(Role.SUPPLIER, NORTH, "a#s1", "b#s2")
                .party(Role.RECIPIENT, RUSSIA, "a#s1", "b#s2")
                .text(Role.ITEM, "artillery shells", "a#s1", "b#s2")
                .voice("a#s1", Stance.ACCUSES, KIRBY, UNITED_STATES)
                .voice("b#s2", Stance.ASSERTS, SHIN, SOUTH)
                .reported("2023-10-13", "2024-02-27")
                .standing(Standing.CONTESTED);
    }

    private static Transfer only(MadeClaim claim) {
        return TransferRegister.of(List.of(claim.make())).getFirst();
    }

    @Test
    void disputedValuesStandInOneCellWithTheirSpeakers() {
        Transfer row = only(shells().text(Role.QUANTITY, "1,000 containers", "a#s1")
                .text(Role.QUANTITY, "6,700 containers", "b#s2")
                .status(EventStatus.DELIVERED, "a#s1", "b#s2"));
        assertThat(row.numberDelivered()).isEqualTo("1,000 containers [John Kirby] | 6,700 containers [Shin Won-sik]");
        assertThat(row.numberOrdered()).isEmpty();
        assertThat(row.supplier()).isEqualTo("North Korea");
        assertThat(row.status()).isEqualTo("delivered");
        assertThat(row.affirmedBy()).isEqualTo("John Kirby (United States) | Shin Won-sik (South Korea)");
        assertThat(row.cells()).hasSameSizeAs(Transfer.COLUMNS).contains("contested", "2023-10-13", "c0123456789ab");
    }

    @Test
    void aNumberBelongsToTheStageOfWhichItsStatementTells() {
        Transfer row = only(shells().text(Role.QUANTITY, "500", "a#s1")
                .text(Role.QUANTITY, "200", "b#s2")
                .text(Role.QUANTITY, "1,000", "c#s1")
                .text(Role.TIME, "2023-08", "a#s1")
                .text(Role.TIME, "2023-09/2024-02", "b#s2")
                .text(Role.TIME, "since the summer", "b#s2")
                .status(EventStatus.ORDERED, "a#s1")
                .status(EventStatus.DELIVERED, "b#s2")
                .status(EventStatus.PLANNED, "c#s1"));
        assertThat(row.numberOrdered()).isEqualTo("500");
        assertThat(row.numberDelivered()).isEqualTo("200");
        assertThat(row.yearOfOrder()).isEqualTo("2023");
        assertThat(row.yearsOfDelivery()).isEqualTo("2023-2024");
        assertThat(row.status()).isEqualTo("ordered [John Kirby] | delivered [Shin Won-sik] | planned [article c]");
        assertThat(row.comments()).isEqualTo("number: 1,000; time: since the summer");
    }

    @Test
    void whatIsInferredSaysSoAndWhatNobodyGivesIsEmptyOrSaysWhoDeniesIt() {
        Transfer row = only(MadeClaim.of("c1", EventType.MILITARY_ASSISTANCE, "? → Russia")
                .filler(Role.SUPPLIER, new ClaimFiller("CN", "China", "cn", Basis.INFERRED, List.of(), List.of()))
                .party(Role.RECIPIENT, RUSSIA));
        assertThat(row.supplier()).isEqualTo("China (inferred)");
        assertThat(row.description()).isEmpty();
        assertThat(row.status()).isEmpty();
        assertThat(row.comments()).isEmpty();
        Transfer disputed = only(shells().filler(
                        Role.ITEM,
                        new ClaimFiller(
                                "rockets", null, null, Basis.STATED, List.of(), List.of(MadeClaim.reference("d#s1"))))
                .voice("d#s1", Stance.DENIES, RUSSIA, RUSSIA));
        assertThat(disputed.description())
                .isEqualTo("artillery shells [John Kirby, Shin Won-sik] | rockets [denied by Russia]");
    }

    @Test
    void positionsThatWereGivenUpStandInTheComments() {
        Transfer row = only(shells().voice("c#s1", Stance.DENIES, RUSSIA, RUSSIA, true)
                .voice("d#s1", Stance.CONFIRMS, RUSSIA, RUSSIA)
                .acknowledged()
                .standing(Standing.ACKNOWLEDGED));
        assertThat(row.deniedBy()).isEmpty();
        assertThat(row.acknowledgedBy()).isEqualTo("Russia");
        assertThat(row.comments()).isEqualTo("denied before by: Russia");
    }

    @Test
    void whoSaysItStillIsNotAmongThoseWhoSaidItBefore() {
        Transfer row = only(shells().voice("c#s1", Stance.DENIES, RUSSIA, RUSSIA, true)
                .voice("d#s1", Stance.DENIES, party("Maria Zakharova"), RUSSIA)
                .voice("c#s2", Stance.ANNOUNCES, NORTH, NORTH, true)
                .voice("d#s2", Stance.CONFIRMS, NORTH, NORTH)
                .acknowledged());
        assertThat(row.deniedBy()).isEqualTo("Maria Zakharova (Russia)");
        assertThat(row.acknowledgedBy()).isEqualTo("North Korea");
        assertThat(row.comments()).isEmpty();
    }

    @Test
    void otherClaimsAreNoTransfers() {
        assertThat(TransferRegister.of(
                        List.of(MadeClaim.of("c1", EventType.ATTACK, "x").make())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Shahed-136 drones, Shahed-136, drones",
        "Iskander missiles, Iskander, missiles",
        "artillery shells, '', artillery shells",
        "Russian-made S-300 air defence systems, S-300, Russian-made air defence systems",
        "155mm shells, '', 155mm shells",
        "Iranian drones, '', Iranian drones",
        "MiG-29, MiG-29, ''",
        "Patriot PAC-3 launchers, Patriot PAC-3, launchers",
        "UAVs, '', UAVs"
    })
    void designsAreToldFromKinds(String value, String designation, String description) {
        assertThat(Weapon.of(value)).isEqualTo(new Weapon(designation, description));
    }

    @ParameterizedTest
    @CsvSource({"2022, 2022", "2022-08/2023-01, 2022-2023", "2022-08/2022-12, 2022", "before the war, ''", "12 000, ''"
    })
    void yearsAreThoseOfTheTime(String time, String years) {
        assertThat(Stages.years(time)).isEqualTo(years);
    }
}
