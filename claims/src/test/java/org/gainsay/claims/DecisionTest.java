package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.DENIES;

import java.util.List;
import java.util.Map;
import org.gainsay.claims.Decision.Join;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Split;
import org.gainsay.model.Claim;
import org.gainsay.model.Publication;
import org.junit.jupiter.api.Test;

/** What a person decided holds when articles arrive and when all is read again. */
class DecisionTest {
    private static final Publication SHELLS = ToldArticle.of("01", "A", "2024-03-04")
            .says("US", ACCUSES, "North Korea sent shells to Russia", transfer("KP", "RU", "shells"))
            .publication();
    private static final Publication MISSILES = ToldArticle.of("02", "B", "2024-03-05")
            .says("US", ACCUSES, "North Korea sent missiles to Russia", transfer("KP", "RU", "missiles"))
            .publication();
    private static final Publication DENIAL = ToldArticle.of("03", "C", "2024-03-06")
            .says("KP", DENIES, "had sent shells to Russia", transfer("KP", "RU", "shells"))
            .publication();
    private static final Publication LATER = ToldArticle.of("04", "D", "2024-03-07")
            .says("KR", ACCUSES, "North Korea sent shells to Russia", transfer("KP", "RU", "shells"))
            .publication();

    private static Place place(Publication article) {
        var span = article.reading().statements().getFirst().content().getFirst();
        return new Place(article.reading().article().sha256(), span.start(), span.end());
    }

    private static List<List<String>> articles(List<Decision> decisions, Publication... articles) {
        return Claims.of(List.of(articles), Map.of(), decisions).stream()
                .map(Claim::articles)
                .toList();
    }

    @Test
    void two_claims_are_joined_and_stay_so_when_an_article_comes() {
        Decision join = new Join("decision 1", List.of(place(SHELLS)), List.of(place(MISSILES)));
        assertThat(articles(List.of(), SHELLS, MISSILES)).hasSize(2);
        assertThat(articles(List.of(join), SHELLS, MISSILES)).containsExactly(List.of("01", "02"));
        assertThat(articles(List.of(join), SHELLS, MISSILES, LATER)).containsExactly(List.of("01", "02", "04"));
    }

    @Test
    void a_mention_is_split_off_and_stays_so_when_an_article_comes() {
        Decision split = new Split("decision 1", List.of(place(DENIAL)), List.of(place(SHELLS)));
        assertThat(articles(List.of(), SHELLS, DENIAL)).hasSize(1);
        assertThat(articles(List.of(split), SHELLS, DENIAL)).containsExactly(List.of("01"), List.of("03"));
        assertThat(articles(List.of(split), SHELLS, DENIAL, LATER)).hasSize(2);
    }

    @Test
    void the_later_decision_outdoes_the_earlier() {
        Decision join = new Join("decision 1", List.of(place(SHELLS)), List.of(place(DENIAL)));
        Decision split = new Split("decision 2", List.of(place(DENIAL)), List.of(place(SHELLS)));
        assertThat(articles(List.of(join, split), SHELLS, DENIAL)).hasSize(2);
        assertThat(articles(List.of(split, join), SHELLS, DENIAL)).hasSize(1);
    }

    @Test
    void a_decision_says_so_in_the_claim() {
        Decision join = new Join("decision 1", List.of(place(SHELLS)), List.of(place(MISSILES)));
        assertThat(Claims.of(List.of(SHELLS, MISSILES), Map.of(), List.of(join))
                        .getFirst()
                        .joined())
                .extracting(joined -> joined.with() + " " + joined.why())
                .containsExactly("02#s1 decision 1");
    }

    @Test
    void a_decision_whose_article_is_gone_no_longer_fits() {
        Decision join = new Join("decision 1", List.of(place(SHELLS)), List.of(place(MISSILES)));
        assertThat(Claims.unfitting(List.of(SHELLS, MISSILES), List.of(join))).isEmpty();
        assertThat(Claims.unfitting(List.of(SHELLS), List.of(join))).containsExactly(join);
    }
}
