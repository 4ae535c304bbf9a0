package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gainsay.claims.ToldArticle.transfer;
import static org.gainsay.model.Stance.ACCUSES;
import static org.gainsay.model.Stance.ASSERTS;
import static org.gainsay.model.Stance.DENIES;

import java.util.List;
import java.util.Map;
import org.gainsay.claims.Decision.Join;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Side;
import org.gainsay.claims.Decision.Split;
import org.gainsay.model.Claim;
import org.gainsay.model.Publication;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
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

    /** One statement of an article. */
    private static Side side(Publication article, int number) {
        Span span = article.reading().statements().get(number - 1).content().getFirst();
        return new Side("", List.of(new Place(article.reading().article().sha256(), span.start(), span.end())));
    }

    private static Side side(Publication article) {
        return side(article, 1);
    }

    private static List<List<String>> articles(List<Decision> decisions, Publication... articles) {
        return Claims.of(List.of(articles), Map.of(), decisions).stream()
                .map(Claim::articles)
                .toList();
    }

    @Test
    void two_claims_are_joined_and_stay_so_when_an_article_comes() {
        Decision join = new Join("decision 1", side(SHELLS), side(MISSILES));
        assertThat(articles(List.of(), SHELLS, MISSILES)).hasSize(2);
        assertThat(articles(List.of(join), SHELLS, MISSILES)).containsExactly(List.of("01", "02"));
        assertThat(articles(List.of(join), SHELLS, MISSILES, LATER)).containsExactly(List.of("01", "02", "04"));
    }

    @Test
    void a_mention_is_split_off_and_stays_so_when_an_article_comes() {
        Decision split = new Split("decision 1", side(DENIAL), side(SHELLS));
        assertThat(articles(List.of(), SHELLS, DENIAL)).hasSize(1);
        assertThat(articles(List.of(split), SHELLS, DENIAL)).containsExactly(List.of("01"), List.of("03"));
        assertThat(articles(List.of(split), SHELLS, DENIAL, LATER)).hasSize(2);
    }

    @Test
    void the_later_decision_outdoes_the_earlier() {
        Decision join = new Join("decision 1", side(SHELLS), side(DENIAL));
        Decision split = new Split("decision 2", side(DENIAL), side(SHELLS));
        assertThat(articles(List.of(join, split), SHELLS, DENIAL)).hasSize(2);
        assertThat(articles(List.of(split, join), SHELLS, DENIAL)).hasSize(1);
    }

    @Test
    void a_decision_says_so_in_the_claim() {
        Decision join = new Join("decision 1", side(SHELLS), side(MISSILES));
        assertThat(Claims.of(List.of(SHELLS, MISSILES), Map.of(), List.of(join))
                        .getFirst()
                        .joined())
                .extracting(joined -> joined.with() + " " + joined.why())
                .containsExactly("02#s1 decision 1");
    }

    @Test
    void a_decision_whose_article_is_gone_no_longer_fits() {
        Decision join = new Join("decision 1", side(SHELLS), side(MISSILES));
        assertThat(Claims.unfitting(List.of(SHELLS, MISSILES), List.of(join))).isEmpty();
        assertThat(Claims.unfitting(List.of(SHELLS), List.of(join))).containsExactly(join);
    }

    private static List<List<String>> statements(List<Decision> decisions, Publication... articles) {
        return Claims.of(List.of(articles), Map.of(), decisions).stream()
                .map(claim -> claim.mentions().stream()
                        .map(mention -> mention.article() + "#" + mention.statement())
                        .distinct()
                        .toList())
                .toList();
    }

    @Test
    void what_names_nothing_of_its_own_can_be_set_apart() {
        Publication article = ToldArticle.of("05", "E", "2024-03-08")
                .says("US", ACCUSES, "North Korea sent shells to Russia", transfer("KP", "RU", "shells"))
                .says("KP", DENIES, "the deliveries", transfer(null, null))
                .says("RU", DENIES, "any deliveries", transfer(null, null))
                .publication();
        assertThat(statements(List.of(), article)).containsExactly(List.of("05#s1", "05#s2", "05#s3"));
        Decision split = new Split("decision 1", side(article, 2), side(article, 1));
        assertThat(statements(List.of(split), article))
                .containsExactlyInAnyOrder(List.of("05#s1", "05#s3"), List.of("05#s2"));
    }

    @Test
    void of_two_statements_in_one_place_just_the_named_one_is_set_apart() {
        Publication article = ToldArticle.of("05", "E", "2024-03-08")
                .says("US", ACCUSES, "North Korea sent shells to Russia", transfer("KP", "RU", "shells"))
                .saysOf("KP", ASSERTS, "it was untrue that shells had been sent", 1)
                .within("RU", DENIES, "it was untrue that shells had")
                .publication();
        Decision split = new Split("decision 1", side(article, 3), side(article, 1));
        assertThat(statements(List.of(split), article))
                .containsExactlyInAnyOrder(List.of("05#s1", "05#s2"), List.of("05#s3"));
    }

    @Test
    void a_statement_of_two_events_is_set_apart_from_the_one_that_was_meant() {
        Publication article = ToldArticle.of("05", "E", "2024-03-08")
                .says("US", ACCUSES, "North Korea sent shells and missiles", transfer("KP", "RU", "shells", "missiles"))
                .says("KP", DENIES, "it sent shells or missiles", transfer("KP", "RU", "shells", "missiles"))
                .publication();
        for (String called : List.of("shells", "missiles")) {
            String claim = "arms_transfer North Korea → Russia: " + called;
            Decision split = new Split(
                    "decision 1",
                    new Side(claim, side(article, 2).places()),
                    new Side(claim, side(article, 1).places()));
            List<Claim> claims = Claims.of(List.of(article), Map.of(), List.of(split));
            assertThat(claims)
                    .filteredOn(one -> Decision.called(one).equals(claim))
                    .as(called)
                    .hasSize(2);
            assertThat(claims).hasSize(3);
        }
    }

    @Test
    void what_comes_later_goes_to_the_side_that_it_fits_better() {
        Publication march = ToldArticle.of("05", "E", "2024-03-08")
                .says("US", ACCUSES, "North Korea sent shells to Russia", transfer("KP", "RU", "shells"))
                .publication();
        Publication second = ToldArticle.of("06", "F", "2024-03-12")
                .says(
                        "US",
                        ACCUSES,
                        "North Korea sent shells to Russia on March 11",
                        transfer("KP", "RU", "shells").role(Role.TIME, "on March 11"))
                .publication();
        Publication later = ToldArticle.of("07", "G", "2024-03-13")
                .says(
                        "KR",
                        ACCUSES,
                        "North Korea sent shells to Russia on March 11",
                        transfer("KP", "RU", "shells").role(Role.TIME, "on March 11"))
                .publication();
        Decision split = new Split("decision 1", side(second), side(march));
        assertThat(articles(List.of(split), march, second, later))
                .containsExactlyInAnyOrder(List.of("05"), List.of("06", "07"));
    }
}
