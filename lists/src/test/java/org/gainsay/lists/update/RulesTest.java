package org.gainsay.lists.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListEdition;
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

    private static @Nullable String refusal(
            @Nullable LocalDate oldDate, int oldEntries, @Nullable LocalDate newDate, int newEntries) {
        return Replacement.refusal(
                new InstalledVersion(oldDate, "", oldEntries, Instant.EPOCH, List.of()),
                new ListEdition("un_sc", newDate, "", newEntries, false),
                false);
    }
}
