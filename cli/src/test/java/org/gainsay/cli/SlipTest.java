package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlipTest {
    private static final List<String> KNOWN = List.of("claim", "claims", "read", "stats");

    @Test
    void onlyWhatIsNearIsMeant() {
        assertThat(Slip.of("frobnicate", KNOWN)).isEmpty();
        assertThat(Slip.of("stast", KNOWN)).contains("stats");
        assertThat(Slip.of("claimz", KNOWN)).contains("claim");
        assertThat(Slip.of("raed", KNOWN)).contains("read");
    }
}
