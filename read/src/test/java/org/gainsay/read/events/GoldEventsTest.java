package org.gainsay.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Span;
import org.gainsay.read.relations.RelationFinder;
import org.junit.jupiter.api.Test;

/** Events and relations over the marked articles, with their statements and parties given. */
class GoldEventsTest {
    private final EventFinder events = new EventFinder();
    private final RelationFinder relations = new RelationFinder();

    @Test
    void agreesWithTheMarkedArticles() {
        List<GoldArticle> articles = GoldArticle.all();
        GoldScore score = new GoldScore();
        for (GoldArticle article : articles) {
            Happenings found = events.find(article.text(), article.drafts(), article.cast());
            score.add(article.reading().events(), found.events());
            score.addRelations(
                    article.reading().relations(),
                    relations.find(article.text(), article.drafts(), article.cast(), found));
            assertThat(found.reports()).hasSameSizeAs(article.drafts());
            found.events().forEach(event -> spansAreSlices(article, event));
        }
        if (!articles.isEmpty()) {
            System.out.println("gold articles, F1: " + score);
            assertThat(score.eventF1()).isGreaterThan(0.80);
            assertThat(score.roleF1()).isGreaterThan(0.65);
            assertThat(score.statusAccuracy()).isGreaterThan(0.80);
            assertThat(score.relationF1()).isGreaterThan(0.70);
        }
    }

    private static void spansAreSlices(GoldArticle article, Event event) {
        event.triggers().forEach(span -> isSlice(article, span));
        for (List<Filler> fillers : event.roles().values()) {
            for (Filler filler : fillers) {
                Span span = filler.span();
                if (span != null) {
                    isSlice(article, span);
                }
            }
        }
    }

    private static void isSlice(GoldArticle article, Span span) {
        assertThat(article.text().slice(span.start(), span.end())).isEqualTo(span.text());
    }
}
