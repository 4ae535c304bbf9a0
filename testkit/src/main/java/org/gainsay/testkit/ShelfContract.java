package org.gainsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Erasable;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Article;
import org.gainsay.model.Header;
import org.gainsay.model.InputException;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Metadata;
import org.gainsay.model.Publication;
import org.gainsay.model.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store's shelf must do. A store's own test extends this and says how to open one. */
public abstract class ShelfContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));
    private static final MadeWith VERSIONS = new MadeWith("1", "m", "r", List.of());
    private static final Metadata GIVEN = new Metadata("A title", "A paper", "2022-12-10", null);

    /** A folder of its own for each test. */
    @TempDir
    protected Path folder = Path.of("");

    /**
     * Opens a home on the store under test; called again for the same folder it opens the same home.
     *
     * @param folder where the home's files lie
     */
    protected abstract Home open(Path folder, InstantSource clock);

    @Test
    void articlesStandInOrderOfTheirIdsWhateverTheOrderOfArrival() {
        try (var home = open(folder, CLOCK)) {
            for (var id : List.of("b", "may/06", "B", "ä", "𐐀", "a", "ﬀ")) {
                keep(home, id, "text of " + id);
            }
            assertThat(home.shelf().all().map(Shelved::id)).containsExactly("B", "a", "b", "may/06", "ä", "ﬀ", "𐐀");
            assertThat(home.shelf().publications().map(Publication::id))
                    .containsExactly("B", "a", "b", "may/06", "ä", "ﬀ", "𐐀");
        }
        try (var home = open(folder, CLOCK)) {
            assertThat(home.shelf().all()).hasSize(7);
        }
    }

    @Test
    void anArticleIsFoundWithAllThatWasSaidOfIt() {
        try (var home = open(folder, CLOCK)) {
            var reading = keep(home, "a", "\uFEFFIran denied it.");
            var found = home.shelf().find("a").orElseThrow();
            assertThat(found.seq()).isEqualTo(1);
            assertThat(found.file()).isEqualTo("a.txt");
            assertThat(found.language()).isEqualTo("en");
            assertThat(found.metadata()).isEqualTo(GIVEN);
            assertThat(home.shelf().reading(found)).isEqualTo(reading);
            assertThat(home.shelf().text(found)).isEqualTo("Iran denied it.");
            assertThat(home.shelf().find("b")).isEmpty();
            assertThat(home.shelf().publications()).containsExactly(new Publication("a", "a.txt", reading));

            var article = new Article("a", "Iran denied it.", found.sha256(), GIVEN);
            assertThat(found.isReadingOf(article, VERSIONS)).isTrue();
            assertThat(found.isReadingOf(article, new MadeWith("2", "m", "r", List.of())))
                    .isFalse();
            assertThat(found.isReadingOf(new Article("a", "", found.sha256(), Metadata.NONE), VERSIONS))
                    .isFalse();
            assertThat(found.isReadingOf(new Article("a", "", "ab".repeat(32), GIVEN), VERSIONS))
                    .isFalse();
        }
    }

    @Test
    void aNewerReadingTakesThePlaceAndErasedItGivesItBack() {
        try (var home = open(folder, CLOCK)) {
            keep(home, "a", "first");
            keep(home, "a", "second");
            assertThat(text(home, "a")).isEqualTo("second");
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(2), "request");
            assertThat(text(home, "a")).isEqualTo("first");
            var first = home.shelf().find("a").orElseThrow();
            home.ledger().erase(Ledger.LOCAL, new Erasable.Single(1), "request");
            assertThat(home.shelf().find("a")).isEmpty();
            assertThat(home.shelf().all()).isEmpty();
            assertThatThrownBy(() -> home.shelf().reading(first))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("erased");
            assertThatThrownBy(() -> home.shelf().text(first)).isInstanceOf(InputException.class);
        }
    }

    @Test
    void onlyReadingsOfArticlesComeOntoTheShelf() {
        try (var home = open(folder, CLOCK)) {
            home.ledger()
                    .append(
                            Ledger.LOCAL,
                            List.of(
                                    new Draft("reading", Json.object().put("number", 1)),
                                    new Draft("screening", Json.object().put("article", "a")),
                                    new Draft("reading", Json.object().put("article", 5))));
            assertThat(home.shelf().all()).isEmpty();
        }
    }

    @Test
    void aShelfOfAnySizeIsWalked() {
        try (var home = open(folder, CLOCK)) {
            var file = home.store().put("text".getBytes(UTF_8));
            var block = IntStream.range(0, 950)
                    .mapToObj(number -> draft(reading("%04d".formatted(number * 7 % 950), file), file))
                    .toList();
            home.ledger().append(Ledger.LOCAL, block);
            assertThat(home.shelf().all().map(Shelved::id))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 950).mapToObj("%04d"::formatted).toList());
        }
    }

    private static String text(Home home, String id) {
        return home.shelf().text(home.shelf().find(id).orElseThrow());
    }

    private static Reading keep(Home home, String id, String text) {
        var file = home.store().put(text.getBytes(UTF_8));
        var reading = reading(id, file);
        home.ledger().append(Ledger.LOCAL, List.of(draft(reading, file)));
        return reading;
    }

    private static Reading reading(String id, String sha256) {
        var header = new Header(id, sha256, 10, "en", VERSIONS, GIVEN);
        return new Reading(header, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Draft draft(Reading reading, String file) {
        var json = ReadingJson.of(reading);
        var body = Json.object()
                .put("article", reading.article().id())
                .put("file", reading.article().id() + ".txt")
                .put("sha256", file);
        body.set("metadata", json.get("article").deepCopy());
        body.set("made_with", json.get("article").get("made_with"));
        body.set("reading", json);
        body.putArray("stored").add(file);
        return new Draft("reading", body);
    }
}
