package org.gainsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.model.Hit;
import org.gainsay.model.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HitsByPartyTest {
    private static Hit hit(String source, String entry, double score, @Nullable String party) {
        return new Hit(source, entry, Schema.PERSON, entry, entry, score, true, List.of(), List.of(), null)
                .inParty(party);
    }

    @Test
    void hitsOfOnePartyStandTogetherAtTheBestOfThem() {
        Hit first = hit("us_ofac_sdn", "1", 0.99, "us_ofac_sdn:1");
        Hit other = hit("us_ofac_sdn", "2", 0.9, null);
        Hit second = hit("eu_fsf", "EU.1", 0.8, "us_ofac_sdn:1");
        assertThat(HitsByParty.of(List.of(first, other, second)))
                .containsExactly(List.of(first, second), List.of(other));
    }

    @Test
    void hitsOfNoPartyStandAlone() {
        Hit first = hit("us_ofac_sdn", "1", 0.99, null);
        Hit second = hit("eu_fsf", "1", 0.9, null);
        assertThat(HitsByParty.of(List.of(first, second))).containsExactly(List.of(first), List.of(second));
        assertThat(HitsByParty.of(List.of())).isEmpty();
    }
}
