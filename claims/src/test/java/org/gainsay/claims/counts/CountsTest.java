package org.gainsay.claims.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gainsay.claims.MadeClaim;
import org.gainsay.claims.MadeReading;
import org.gainsay.claims.counts.Count.By;
import org.gainsay.claims.kept.KeptArticle;
import org.gainsay.model.Claim;
import org.gainsay.model.EventType;
import org.gainsay.model.Publication;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.junit.jupiter.api.Test;

class CountsTest {
    private static final Span SPAN = new Span(0, 4, "that");
    private static final List<Publication> ARTICLES = List.of(
            MadeReading.of("a", "Gazette", "2022-12-10")
                    .statement("s1", "ru", SPAN)
                    .statement("s2", "ru", SPAN)
                    .make(),
            MadeReading.of("b", "Gazette", "2023-01-02")
                    .statement("s1", "ru", SPAN)
                    .make(),
            MadeReading.of("c", null, null).language("de").make());
    private static final List<Claim> CLAIMS = List.of(
            MadeClaim.of("c1", EventType.ATTACK, "x")
                    .mention("a#s1", Stance.ASSERTS, SPAN)
                    .mention("a#s1", Stance.ASSERTS, SPAN)
                    .mention("b#s1", Stance.DENIES, SPAN)
                    .standing(Standing.CONTESTED)
                    .make(),
            MadeClaim.of("c2", EventType.ATTACK, "y")
                    .mention("b#s1", Stance.DENIES, SPAN)
                    .standing(Standing.DENIED)
                    .make());

    @Test
    void aClaimCountsOnceForEachPublisherMonthAndLanguageThatTellsIt() {
        assertThat(Counts.of(
                        ARTICLES.stream()
                                .map(article -> new KeptArticle(
                                        article.reading().article(),
                                        article.reading().statements().size()))
                                .toList(),
                        CLAIMS))
                .containsExactly(
                        new Count(By.ALL, "all", 3, 3, 2),
                        new Count(By.PUBLISHER, "Gazette", 2, 3, 2),
                        new Count(By.PUBLISHER, "unknown", 1, 0, 0),
                        new Count(By.MONTH, "2022-12", 1, 2, 1),
                        new Count(By.MONTH, "2023-01", 1, 1, 2),
                        new Count(By.MONTH, "unknown", 1, 0, 0),
                        new Count(By.LANGUAGE, "de", 1, 0, 0),
                        new Count(By.LANGUAGE, "en", 2, 3, 2),
                        new Count(By.STANDING, "denied", 1, 1, 1),
                        new Count(By.STANDING, "contested", 2, 2, 1));
    }

    @Test
    void anEmptyHomeHoldsNothing() {
        assertThat(Counts.of(List.of(), List.of())).containsExactly(new Count(By.ALL, "all", 0, 0, 0));
    }
}
