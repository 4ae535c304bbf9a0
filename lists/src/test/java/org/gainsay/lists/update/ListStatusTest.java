package org.gainsay.lists.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.ListStatus.State;
import org.gainsay.lists.update.PublishedList.OnTheWeb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How old a list is said to be. */
class ListStatusTest {
    private static final String SOURCE = "us_ofac_sdn";
    private static final Instant FETCHED = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path home;

    @Test
    void theAgeOfAnUndatedFileIsNotKnown() {
        InstalledList list = installed(null, "a".repeat(64), "/downloads/sdn.csv");
        ListStatus fresh = status(list, DAY);
        assertThat(fresh.ageDays()).isNull();
        assertThat(fresh.state()).isEqualTo(State.INSTALLED);
        assertThat(fresh.note())
                .startsWith(
                        "no date known (fetched today), so that it may be any older; give its date with gainsay lists"
                                + " update --from us_ofac_sdn@YYYY-MM-DD=");
        assertThat(fresh.stateLabel()).isEqualTo("installed, no date known");
        ListStatus later = status(list, DAY.plusDays(8));
        assertThat(later.state()).isEqualTo(State.STALE);
        assertThat(later.ageDays()).isNull();
        assertThat(later.note())
                .contains("fetched on 2026-03-02", "at least 8 days old", "run gainsay lists update us_ofac_sdn");
    }

    @Test
    void theBuiltInSnapshotIsKnownByItsHash() {
        ListStatus status = status(
                installed(null, BuiltinSnapshot.load().edition().sha256(), "/downloads/sdn.csv.gz"),
                BuiltinSnapshot.DATE.plusDays(1000));
        assertThat(status.ageDays()).isEqualTo(1000);
        assertThat(status.state()).isEqualTo(State.STALE);
        assertThat(status.note()).contains("built-in snapshot of 2023-12-28, not for compliance");
    }

    @Test
    void whatItsAuthorityGaveIsAsOldAsTheFetch() {
        String address = ((OnTheWeb) PublishedLists.official().named(SOURCE).place())
                .files()
                .getFirst()
                .address()
                .toString();
        ListStatus status = status(installed(null, "a".repeat(64), address), DAY.plusDays(2));
        assertThat(status.ageDays()).isEqualTo(2);
        assertThat(status.note()).isEmpty();
    }

    @Test
    void aFailureDoesNotHideThatAListIsStale() {
        InstalledList list = installed(DAY.minusDays(30), "a".repeat(64), "/downloads/sdn.csv")
                .failed(FETCHED, "is of 2025-11-20, older than the installed one of 2026-01-31");
        ListStatus status = status(list, DAY);
        assertThat(status.state()).isEqualTo(State.FAILING);
        assertThat(status.stateLabel()).isEqualTo("failing, stale");
        assertThat(status.note()).contains("failed: is of 2025-11-20", "30 days old");
        assertThat(status(list, DAY.minusDays(29)).stateLabel()).isEqualTo("failing");
    }

    @Test
    void onlyAnAddressMayHaveMoved() {
        String moved = "see whether its address has moved";
        assertThat(status(installed(DAY.minusDays(30), "a", "/downloads/sdn.csv"), DAY)
                        .note())
                .doesNotContain(moved)
                .endsWith("run gainsay lists update us_ofac_sdn");
        assertThat(status(installed(DAY.minusDays(30), "a", "https://example.org/sdn.csv"), DAY)
                        .note())
                .endsWith(moved);
    }

    @Test
    void whatIsInstalledWithoutItsAliasesSaysSo() throws IOException {
        String sha256 = "b".repeat(64);
        Files.writeString(
                home.resolve(sha256),
                "1,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        ListStatus status = status(installed(DAY, sha256, "/downloads/sdn.csv"), DAY);
        assertThat(status.facts()).contains("without its file of aliases");
        assertThat(status.advice()).contains("gainsay lists update us_ofac_sdn");
        assertThat(status.note()).isEqualTo(status.facts() + "; " + status.advice());
    }

    @Test
    void aNameThatWasMistypedCanBeForgotten() {
        InstalledList slip = InstalledList.none("us_ofac_snd").failed(FETCHED, "no such file");
        ListStatus status = status(slip, DAY);
        assertThat(status.note())
                .isEqualTo("not installed; update of 2026-03-02T08:00:00Z failed: no such file; gainsay lists forget"
                        + " us_ofac_snd takes it off this list");
        InstalledLists lists = InstalledLists.of(home).with(slip);
        assertThat(lists.without("us_ofac_snd").all()).isEmpty();
        assertThatThrownBy(() -> lists.without("un_sc")).hasMessageContaining("no list 'un_sc'");
        InstalledLists installed = lists.with(installed(DAY, "a", "/downloads/sdn.csv"));
        assertThatThrownBy(() -> installed.without(SOURCE)).hasMessageContaining("is installed");
        assertThat(status(InstalledList.none(SOURCE).failed(FETCHED, "no such file"), DAY)
                        .advice())
                .isEqualTo("run gainsay lists update us_ofac_sdn");
    }

    private ListStatus status(InstalledList list, LocalDate today) {
        return ListStatus.of(InstalledLists.of(home).with(list), PublishedLists.official(), today, home::resolve)
                .getLast();
    }

    private static InstalledList installed(@Nullable LocalDate date, String sha256, String address) {
        InstalledFile file = new InstalledFile("sdn.csv", sha256, address, null, null);
        return InstalledList.none(SOURCE)
                .installed(new InstalledVersion(date, sha256, 10, 20L, 5L, FETCHED, List.of(file)));
    }
}
