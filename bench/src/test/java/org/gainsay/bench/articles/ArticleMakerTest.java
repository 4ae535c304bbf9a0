package org.gainsay.bench.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Mention;
import org.gainsay.model.Reading;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.junit.jupiter.api.Test;

class ArticleMakerTest {
    private static final int COUNT = 300;
    private static final ArticleMaker MAKER = ArticleMaker.seeded(7);
    private static final List<MadeArticle> MADE = MAKER.articles(COUNT).toList();

    @Test
    void theSameSeedMakesTheSameBytesWhateverWasMadeBefore() {
        assertThat(MadeArticles.line(ArticleMaker.seeded(7).article(211))).isEqualTo(MadeArticles.line(MADE.get(211)));
        assertThat(MadeArticles.line(ArticleMaker.seeded(8).article(211)))
                .isNotEqualTo(MadeArticles.line(MADE.get(211)));
    }

    @Test
    void everySpanStandsInTheTextAndTheRecordCanBeReadBack() {
        for (MadeArticle made : MADE) {
            spans(made.publication().reading())
                    .forEach(span -> assertThat(made.text().substring(span.start(), span.end()))
                            .isEqualTo(span.text()));
            Reading again = ReadingParser.of(Json.parse(MadeArticles.line(made), "line"));
            assertThat(again).isEqualTo(made.publication().reading());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (MadeArticle made : MADE) {
            Reading reading = made.publication().reading();
            Set<String> entities = new HashSet<>(Set.of(Entity.ARTICLE, Entity.UNNAMED));
            reading.entities().forEach(entity -> entities.add(entity.id()));
            Set<String> events = new HashSet<>();
            reading.events().forEach(event -> events.add(event.id()));
            assertThat(reading.mentions()).allMatch(mention -> entities.contains(mention.entity()));
            assertThat(reading.statements())
                    .allMatch(statement ->
                            entities.containsAll(statement.speakers()) && events.containsAll(statement.reports()));
        }
    }

    @Test
    void tellingsAreNoCopiesAndCopiesAre() {
        List<MadeArticle> originals = new ArrayList<>();
        for (MadeArticle made : MADE) {
            if (made.copyOf() != null) {
                MadeArticle original = MADE.stream()
                        .filter(other -> other.publication().id().equals(made.copyOf()))
                        .findFirst()
                        .orElseThrow();
                assertThat(SharedRuns.share(made.text(), original.text())).isGreaterThan(0.55);
                assertThat(day(made)).isGreaterThanOrEqualTo(day(original));
            } else {
                originals.forEach(other -> assertThat(SharedRuns.share(made.text(), other.text()))
                        .as(made.publication().id() + " and "
                                + other.publication().id())
                        .isLessThan(0.4));
                originals.add(made);
            }
        }
        assertThat(originals).hasSize(COUNT * 4 / 5);
    }

    private static String day(MadeArticle made) {
        return Objects.requireNonNull(
                made.publication().reading().article().metadata().published());
    }

    @Test
    void affairsHaveOtherPlayers() {
        Set<String> states = new HashSet<>();
        MADE.forEach(made -> made.publication().reading().entities().forEach(entity -> states.add(entity.id())));
        assertThat(states).hasSizeGreaterThan(100);
        assertThat(MADE).allMatch(made -> !made.text().contains("Orway"));
    }

    private static Stream<Span> spans(Reading reading) {
        return Stream.of(
                        reading.mentions().stream().map(Mention::span),
                        reading.statements().stream().flatMap(ArticleMakerTest::spans),
                        reading.events().stream().map(Event::triggers).flatMap(List::stream),
                        reading.events().stream()
                                .flatMap(event -> event.roles().values().stream())
                                .flatMap(List::stream)
                                .map(Filler::span)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull))
                .flatMap(stream -> stream);
    }

    private static Stream<Span> spans(Statement statement) {
        return Stream.of(statement.source(), statement.cue(), statement.content())
                .flatMap(List::stream);
    }
}
