package org.gainsay.claims.reprints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gainsay.format.Json;
import org.gainsay.ledger.Copies;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Likeness;
import org.gainsay.model.Reprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies among the articles of a home. */
class CopiesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));

    private final MadeTexts made = new MadeTexts(new Random(7));

    @TempDir
    private Path folder;

    private record Arriving(String id, @Nullable String published, String text) {}

    private Home home(String name) {
        return Home.open(folder.resolve(name), CLOCK);
    }

    private static void keep(Home home, Arriving article) {
        keep(home, List.of(article));
    }

    private static void keep(Home home, List<Arriving> block) {
        home.ledger()
                .append(
                        Ledger.LOCAL,
                        block.stream().map(article -> draft(home, article)).toList());
    }

    private static Draft draft(Home home, Arriving article) {
        var file = home.store().put(article.text().getBytes(UTF_8));
        var body = Json.object().put("article", article.id()).put("sha256", file);
        body.putObject("metadata").put("published", article.published());
        body.putObject("reading");
        body.putArray("stored").add(file);
        return new Draft("reading", body);
    }

    private static Copies copies(Home home) {
        return home.copies(new CopiedText());
    }

    private static Map<String, String> originals(Home home) {
        var originals = new LinkedHashMap<String, String>();
        copies(home).all().forEach((id, reprint) -> originals.put(id, String.valueOf(reprint.original())));
        return originals;
    }

    /** Thirty articles: families of one to five, chains of trimmed copies, the same text twice, some without a date. */
    private List<Arriving> articles() {
        var articles = new ArrayList<Arriving>();
        for (int family = 0; family < 10; family++) {
            var text = made.article(12);
            for (int copy = 0; copy <= family % 5; copy++) {
                var id = "%d-%d".formatted(copy * 7 % 5, family);
                var day = (family + copy) % 4 == 0 ? null : "2022-11-%02d".formatted(10 + (copy * 3 + family) % 9);
                articles.add(new Arriving(id, day, text));
                text = switch ((family + copy) % 4) {
                    case 0 -> made.trimmed(text);
                    case 1 -> made.edited(text);
                    case 2 -> made.withParagraph(text);
                    default -> text;
                };
            }
        }
        return articles;
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        var articles = articles();
        Map<String, Reprint> expected = null;
        for (int order = 0; order < 20; order++) {
            var shuffled = new ArrayList<>(articles);
            Collections.shuffle(shuffled, new Random(order));
            try (var home = home("order" + order)) {
                var copies = copies(home);
                int block = 1 + 5 * order;
                for (int from = 0; from < shuffled.size(); from += block) {
                    keep(home, shuffled.subList(from, Math.min(shuffled.size(), from + block)));
                    copies.follow();
                }
                var found = copies.all();
                expected = expected == null ? found : expected;
                assertThat(found).isEqualTo(expected);
                assertThat(List.copyOf(found.keySet())).isSorted();
            }
        }
        assertThat(expected).hasSize(articles.size() - 10);
    }

    @Test
    void theOriginalIsTheEarliestThenTheSmallestId() {
        var text = made.article(9);
        try (var home = home("home")) {
            keep(home, new Arriving("c", "2022-11-05", text));
            assertThat(originals(home)).isEmpty();
            keep(home, new Arriving("d", null, made.withParagraph(text)));
            assertThat(originals(home)).isEqualTo(Map.of("d", "c"));
            keep(home, new Arriving("b", "2022-11-05", made.edited(text)));
            assertThat(originals(home)).isEqualTo(Map.of("d", "b", "c", "b"));
            keep(home, new Arriving("z", "2022-11-04", text));
            assertThat(originals(home)).isEqualTo(Map.of("b", "z", "c", "z", "d", "z"));
            assertThat(copies(home).find("c"))
                    .hasValueSatisfying(reprint -> assertThat(reprint.shared()).isEqualTo(1));
            assertThat(copies(home).find("z")).isEmpty();
        }
    }

    @Test
    void copiesOfCopiesBelongToTheGroup() {
        var parts = List.of(made.article(5), made.article(9), made.article(5));
        try (var home = home("home")) {
            keep(home, new Arriving("a", "2022-11-01", parts.get(0) + parts.get(1)));
            keep(home, new Arriving("c", "2022-11-03", parts.get(2)));
            assertThat(originals(home)).isEmpty();
            keep(home, new Arriving("b", "2022-11-02", parts.get(1) + parts.get(2)));
            assertThat(originals(home)).isEqualTo(Map.of("b", "a", "c", "a"));
            assertThat(copies(home).find("c"))
                    .hasValueSatisfying(reprint -> assertThat(reprint.shared()).isZero());
        }
    }

    @Test
    void whatIsErasedOrReplacedNoLongerHoldsAGroupTogether() {
        var parts = List.of(made.article(5), made.article(9), made.article(5));
        try (var home = home("home")) {
            keep(home, new Arriving("b", "2022-11-02", parts.get(1) + parts.get(2)));
            keep(home, new Arriving("a", "2022-11-01", parts.get(0) + parts.get(1)));
            keep(home, new Arriving("c", "2022-11-03", parts.get(2)));
            assertThat(originals(home)).hasSize(2);
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            assertThat(originals(home)).isEmpty();
            keep(home, new Arriving("b", "2022-11-02", parts.get(1) + parts.get(2)));
            assertThat(originals(home)).isEqualTo(Map.of("b", "a", "c", "a"));
            keep(home, new Arriving("b", "2022-11-02", parts.get(2)));
            assertThat(originals(home)).isEqualTo(Map.of("c", "b"));
            keep(home, new Arriving("c", "2022-11-01", parts.get(2)));
            assertThat(originals(home)).isEqualTo(Map.of("b", "c"));
            home.ledger()
                    .erase(
                            Ledger.LOCAL,
                            new Erasable.Single(home.ledger().head().seq()),
                            "request");
            assertThat(originals(home)).isEqualTo(Map.of("c", "b"));
        }
    }

    @Test
    void anotherVersionFindsAllAnew() {
        var text = made.article(9);
        try (var home = home("home")) {
            keep(home, new Arriving("a", "2022-11-01", text));
            keep(home, new Arriving("b", "2022-11-02", made.trimmed(text)));
            assertThat(originals(home)).isEqualTo(Map.of("b", "a"));
            assertThat(home.copies(new NothingIsACopy()).all()).isEmpty();
            assertThat(originals(home)).isEqualTo(Map.of("b", "a"));
        }
    }

    private record NothingIsACopy() implements Likeness {
        @Override
        public int version() {
            return 99;
        }

        @Override
        public int[] words(String text) {
            return new int[0];
        }

        @Override
        public int[] sample(int[] words) {
            return words;
        }

        @Override
        public double shared(int[] words, int[] others) {
            return 0;
        }

        @Override
        public boolean isCopy(double shared) {
            return false;
        }
    }
}
