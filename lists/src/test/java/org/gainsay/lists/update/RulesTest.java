package org.gainsay.lists.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.Address;
import org.gainsay.model.ListContent;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.gainsay.model.Name;
import org.gainsay.model.NameKind;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may take the place of an installed list. */
class RulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aTenthFewerIsTheLimit() {
        assertThat(refusal(DAY, 1000, DAY, 900)).isNull();
        assertThat(refusal(DAY, 1000, DAY, 899)).contains("899 entries");
        assertThat(refusal(DAY, 1000, DAY, 5000)).isNull();
        assertThat(refusal(DAY, 9, DAY, 8)).isNotNull();
    }

    @Test
    void onlyKnownDatesAreCompared() {
        assertThat(refusal(DAY, 10, DAY.minusDays(1), 10)).contains("older than the installed one of 2026-03-02");
        assertThat(refusal(DAY, 10, null, 10)).isNull();
        assertThat(refusal(null, 10, DAY, 10)).isNull();
    }

    @Test
    void lostAliasesAndAddressesAreNoticed() {
        InstalledVersion old = new InstalledVersion(DAY, "", 2, 20L, 10L, Instant.EPOCH, List.of());
        assertThat(Replacement.refusal(old, content(DAY, 2, 9, 5), false)).isNull();
        assertThat(Replacement.refusal(old, content(DAY, 2, 8, 5), false))
                .isEqualTo("has 16 names, more than a tenth fewer than the 20 installed; if that is right, say"
                        + " --accept-shrunk un_sc");
        assertThat(Replacement.refusal(old, content(DAY, 2, 10, 4), false)).startsWith("has 8 addresses");
        assertThat(Replacement.refusal(old, content(DAY, 2, 1, 0), true)).isNull();
    }

    @Test
    void whatIsOddIsSaid() {
        InstalledVersion old = new InstalledVersion(DAY, "", 10, null, null, Instant.EPOCH, List.of());
        assertThat(Replacement.remarks(old, content(DAY, 30, 1, 0), false)).isEmpty();
        assertThat(Replacement.remarks(old, content(DAY, 31, 1, 0), false))
                .containsExactly("has 31 entries, more than 3 times the 10 before: see whether it is the right list");
        assertThat(Replacement.remarks(null, content(DAY, 31, 1, 0), true))
                .singleElement()
                .asString()
                .contains("alt.csv");
    }

    private static @Nullable String refusal(
            @Nullable LocalDate oldDate, int oldEntries, @Nullable LocalDate newDate, int newEntries) {
        return Replacement.refusal(
                new InstalledVersion(oldDate, "", oldEntries, null, null, Instant.EPOCH, List.of()),
                content(newDate, newEntries, 1, 0),
                false);
    }

    private static ListContent content(@Nullable LocalDate date, int entries, int names, int addresses) {
        Name name = new Name("A B", NameKind.PRIMARY, null, null, null, List.of());
        Address address = new Address("Nowhere", null, null, null, null, null, null);
        Listing listing = new Listing(
                "un_sc",
                "1",
                Schema.PERSON,
                Collections.nCopies(names, name),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Collections.nCopies(addresses, address),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new ListContent(
                new ListEdition("un_sc", date, "", entries, false), Collections.nCopies(entries, listing));
    }
}
