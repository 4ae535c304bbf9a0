package org.gainsay.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gainsay.format.Json;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    @TempDir
    Path folder = Path.of("");

    private Retention written(String... lines) throws IOException {
        Files.write(folder.resolve(Retention.FILE), List.of(lines));
        return Retention.of(folder);
    }

    @Test
    void aHomeWithoutRulesKeepsEverything() {
        assertThat(Retention.of(folder).rules()).isEmpty();
    }

    @Test
    void spansGoByTheCalendar() throws IOException {
        Retention retention = written("# by policy 12", "screening = 5 years", "reading=1 month", "access = 90 Days");
        Instant leapDay = Instant.parse("2028-02-29T12:00:00Z");
        assertThat(retention.rules().stream().map(rule -> rule.due(leapDay)))
                .containsExactly(
                        new Erasable.Older("access", Instant.parse("2027-12-01T12:00:00Z")),
                        new Erasable.Older("reading", Instant.parse("2028-01-29T12:00:00Z")),
                        new Erasable.Older("screening", Instant.parse("2023-02-28T12:00:00Z")));
    }

    @Test
    void whatIsNoRuleIsSaidWithAdvice() {
        assertThatThrownBy(() -> written("erasure = 1 year"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'erasure' is no kind of entries")
                .hasMessageContaining("screening");
        assertThatThrownBy(() -> written("screening = soon"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("90 days, 6 months or 5 years");
        assertThatThrownBy(() -> written("screening = 0 days")).isInstanceOf(InputException.class);
    }

    @Test
    void aRuleErasesItsKindAndSaysWhich() throws IOException {
        Retention retention = written("screening = 2 years");
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-01-01T00:00:00Z"));
        try (Home home = Home.open(folder.resolve("home"), now::get)) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(
                                    new Draft("screening", Json.object().put("name", "A")),
                                    new Draft("reading", Json.object().put("name", "B"))));
            Retention.Rule rule = retention.rules().getFirst();
            now.set(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(home.ledger().erasable(rule.due(now.get()))).isZero();
            now.set(Instant.parse("2026-01-01T00:00:01Z"));
            assertThat(home.ledger().erasable(rule.due(now.get()))).isEqualTo(1);
            assertThat(rule.apply(home.ledger(), Ledger.LOCAL, now.get()).bodies())
                    .isEqualTo(1);
            assertThat(home.ledger().find(3).orElseThrow().json().toString())
                    .contains("screening kept for 2 years (retention.properties)");
            assertThat(rule.apply(home.ledger(), Ledger.LOCAL, now.get()).entry())
                    .isEmpty();
        }
    }
}
