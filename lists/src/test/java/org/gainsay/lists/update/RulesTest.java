package org.gainsay.lists.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListEdition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may take the place of an installed list, and where a redirect may lead. */
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1"
            })
    void privateAddresses(String address) throws Exception {
        assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860:4860::8888"})
    void publicAddresses(String address) throws Exception {
        assertThat(Hosts.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    private static @Nullable String refusal(
            @Nullable LocalDate oldDate, int oldEntries, @Nullable LocalDate newDate, int newEntries) {
        return Replacement.refusal(
                new InstalledVersion(oldDate, "", oldEntries, Instant.EPOCH, List.of()),
                new ListEdition("un_sc", newDate, "", newEntries, false),
                false);
    }
}
