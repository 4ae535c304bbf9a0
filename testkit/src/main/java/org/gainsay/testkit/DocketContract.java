package org.gainsay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.format.Json;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Clerk;
import org.gainsay.ledger.Docket;
import org.gainsay.ledger.DocketQuestion;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Filed;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every store's docket must do. A store's own test extends this and says how to open one. */
public abstract class DocketContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));
    private static final DocketQuestion ALL = DocketQuestion.ofKinds(Set.of("hit"));

    /** A folder of its own for each test. */
    @TempDir
    protected Path folder = Path.of("");

    /**
     * Opens a home on the store under test; called again for the same folder it opens the same home.
     *
     * @param folder where the home's files lie
     */
    protected abstract Home open(Path folder, InstantSource clock);

    /** Files a screening under its name, and counts what comes for it; a decision closes all of its subject. */
    private record Counting(int version) implements Clerk {
        @Override
        public List<Filed> file(Kept entry, Known known) {
            JsonNode body = ((Body.Present) entry.body()).json();
            long seq = entry.entry().seq();
            String subject = body.path("subject").asString("");
            if (entry.entry().type().equals("decision")) {
                return known.about(subject).stream()
                        .map(filed -> filed(filed.id(), "closed", subject, filed.score(), seq, filed.record() + "!"))
                        .toList();
            }
            String id = body.path("name").asString("");
            String record = known.find(id).map(Filed::record).orElse("") + version;
            return List.of(filed(id, "open", subject, body.path("score").asDouble(0), seq, record));
        }

        private static Filed filed(String id, String state, String subject, double score, long seq, String record) {
            String rank = String.format(Locale.ROOT, "%.2f", 1 - score);
            return new Filed(
                    id, "hit", state, subject, "m", null, null, score, id.toLowerCase(Locale.ROOT), rank, seq, record);
        }
    }

    private static Draft screening(String name, String subject, double score) {
        return new Draft(
                "screening",
                Json.object()
                        .put("queue", true)
                        .put("name", name)
                        .put("subject", subject)
                        .put("score", score));
    }

    private static Draft decision(String subject) {
        return new Draft("decision", Json.object().put("subject", subject));
    }

    private static Docket docket(Home home) {
        return home.docket(new Counting(1));
    }

    private static List<String> ids(List<Filed> files) {
        return files.stream().map(Filed::id).toList();
    }

    @Test
    void onlyWhatIsMeantForItComesOntoTheDocket() {
        try (var home = open(folder, CLOCK)) {
            var unasked = Json.object().put("name", "b").put("say", "\"queue\":true");
            home.ledger().append(Ledger.LOCAL, List.of(screening("a", "s:1", 0.9), new Draft("screening", unasked)));
            assertThat(ids(docket(home).page(ALL, null, 10))).containsExactly("a");
            assertThat(docket(home).find("b")).isEmpty();
        }
    }

    @Test
    void filesComeInTheirOrderPageByPage() {
        try (var home = open(folder, CLOCK)) {
            List<Draft> block = new ArrayList<>();
            for (int number = 0; number < 1_203; number++) {
                block.add(screening("n%04d".formatted(number), "s:" + number % 7, number % 2 == 0 ? 0.9 : 0.7));
            }
            home.ledger().append(Ledger.LOCAL, block);
            List<String> seen = new ArrayList<>();
            Docket.@Nullable Place last = null;
            for (var page = docket(home).page(ALL, last, 100);
                    !page.isEmpty();
                    page = docket(home).page(ALL, last, 100)) {
                seen.addAll(ids(page));
                last = page.getLast().place();
            }
            assertThat(seen).hasSize(1_203).doesNotHaveDuplicates();
            assertThat(seen.getFirst()).isEqualTo("n0000");
            assertThat(seen.getLast()).isEqualTo("n1201");
        }
    }

    @Test
    void questionsAreAnsweredAndStatesCounted() {
        try (var home = open(folder, CLOCK)) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(
                                    screening("Anna 100%", "s:1", 0.9),
                                    screening("Bert", "t:1", 0.8),
                                    screening("Carl", "t:2", 0.7),
                                    decision("t:2")));
            var docket = docket(home);
            assertThat(ids(docket.page(question(null, null, 0.75, null), null, 9)))
                    .containsExactly("Anna 100%", "Bert");
            assertThat(ids(docket.page(question("t", null, 0, null), null, 9))).containsExactly("Bert", "Carl");
            assertThat(ids(docket.page(question(null, "", 0, "0%"), null, 9))).containsExactly("Anna 100%");
            assertThat(docket.page(question(null, "anna", 0, null), null, 9)).isEmpty();
            assertThat(docket.page(question(null, null, 0, "_"), null, 9)).isEmpty();
            assertThat(docket.counts(ALL)).isEqualTo(Map.of("open", 2L, "closed", 1L));
            assertThat(docket.marks("hit")).containsOnlyKeys("s:1", "t:1", "t:2");
            assertThat(ids(docket.about("t:2"))).containsExactly("Carl");
        }
    }

    private static DocketQuestion question(
            @Nullable String source, @Nullable String assigned, double score, @Nullable String text) {
        return new DocketQuestion(Set.of("hit"), Set.of(), source, assigned, null, score, text);
    }

    @Test
    void entriesOfOnePageSeeWhatTheOnesBeforeMade() {
        try (var home = open(folder, CLOCK)) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(screening("a", "s:1", 0.9), screening("a", "s:1", 0.9), decision("s:1")));
            home.ledger().append(Ledger.LOCAL, List.of(screening("b", "s:1", 0.9)));
            assertThat(docket(home).find("a").orElseThrow().record()).isEqualTo("11!");
            home.ledger().append(Ledger.LOCAL, List.of(decision("s:1")));
            assertThat(docket(home).find("a").orElseThrow().record()).isEqualTo("11!!");
            assertThat(docket(home).find("b").orElseThrow().record()).isEqualTo("1!");
        }
    }

    @Test
    void anotherVersionMakesAllOfItAnew() {
        try (var home = open(folder, CLOCK)) {
            home.ledger().append(Ledger.LOCAL, List.of(screening("a", "s:1", 0.9), decision("s:1")));
            assertThat(docket(home).find("a").orElseThrow().record()).isEqualTo("1!");
            assertThat(home.docket(new Counting(2)).find("a").orElseThrow().record())
                    .isEqualTo("2!");
            assertThat(docket(home).find("a").orElseThrow().record()).isEqualTo("1!");
        }
    }

    @Test
    void whatIsErasedLeavesTheDocketAtOnce() {
        try (var home = open(folder, CLOCK)) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(screening("a", "s:1", 0.9), screening("b", "s:1", 0.9), decision("s:1")));
            assertThat(docket(home).page(ALL, null, 9)).hasSize(2);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            assertThat(docket(home).find("a")).isEmpty();
            assertThat(docket(home).find("b").orElseThrow().record()).isEqualTo("1!");
        }
    }

    @Test
    void whatIsAppendedToTheDocketIsMadeOfItAsItIs() {
        try (var home = open(folder, CLOCK)) {
            home.ledger().append(Ledger.LOCAL, List.of(screening("a", "s:1", 0.9)));
            var docket = docket(home);
            var entries = docket.append("anna", known -> {
                assertThat(known.find("a")).isPresent();
                return List.of(decision(known.find("a").orElseThrow().subject()));
            });
            assertThat(entries.getFirst().by()).isEqualTo("anna");
            assertThat(docket.find("a").orElseThrow().state()).isEqualTo("closed");
            assertThatThrownBy(() -> docket.append("bert", known -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(home.ledger().head().seq()).isEqualTo(2);
        }
    }

    @Test
    void aHomeOpenedAnewHasTheSameDocket() {
        List<Filed> before;
        try (var home = open(folder, CLOCK)) {
            home.ledger().append(Ledger.LOCAL, List.of(screening("a", "s:1", 0.9), decision("s:1")));
            before = docket(home).page(ALL, null, 9);
        }
        try (var home = open(folder, CLOCK)) {
            assertThat(docket(home).page(ALL, null, 9)).isEqualTo(before);
        }
    }
}
