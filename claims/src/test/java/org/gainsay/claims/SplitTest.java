package org.gainsay.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Side;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.Publication;
import org.gainsay.model.Reprint;
import org.gainsay.model.StatementReference;
import org.junit.jupiter.api.Test;

/** Every statement of every claim can be set apart alone, whatever it tells, and joining gives back what was. */
class SplitTest {
    private static final int HOMES = 6;

    private final Map<String, Publication> articles = new HashMap<>();
    private final Map<String, Reprint> reprints = new HashMap<>();

    private void read(Random random) {
        articles.clear();
        reprints.clear();
        Publication before = null;
        for (int number = 0; number < 14; number++) {
            Publication article = MadeNews.article("a" + number, random);
            articles.put(article.id(), article);
            if (before != null && number % 5 == 4) {
                reprints.put(article.id(), new Reprint(article.id(), before.id(), 0.8));
            }
            before = article;
        }
    }

    private List<Claim> claims(Decision... decisions) {
        return Claims.of(articles.values(), reprints, List.of(decisions));
    }

    private static StatementReference reference(ClaimMention mention) {
        return new StatementReference(mention.article(), mention.statement());
    }

    private static Set<StatementReference> statements(Claim claim) {
        return claim.mentions().stream().map(SplitTest::reference).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Side side(Claim claim, Predicate<StatementReference> which) {
        List<Place> places = new ArrayList<>();
        for (ClaimMention mention : claim.mentions()) {
            if (which.test(reference(mention))) {
                String sha256 = claimed(mention).reading().article().sha256();
                places.add(
                        new Place(sha256, mention.span().start(), mention.span().end()));
            }
        }
        return new Side(Decision.called(claim), places);
    }

    private Publication claimed(ClaimMention mention) {
        return Objects.requireNonNull(articles.get(mention.article()));
    }

    /** The statements that are one utterance with another one, of which only one is read. */
    private Set<StatementReference> goingWith(StatementReference statement, Claim claim) {
        Twins twins = Twins.of(Articles.of(articles.values(), reprints));
        Map<StatementReference, Heard> heard =
                twins.all().stream().collect(Collectors.toMap(Heard::reference, any -> any));
        Heard reader = twins.reader(Objects.requireNonNull(heard.get(statement)));
        return statements(claim).stream()
                .filter(other ->
                        twins.reader(Objects.requireNonNull(heard.get(other))).equals(reader))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void anyStatementIsSetApartAloneAndJoiningRestores() {
        int split = 0;
        for (int home = 0; home < HOMES; home++) {
            read(new Random(home));
            List<Claim> before = claims();
            for (Claim claim : before) {
                for (StatementReference statement : statements(claim)) {
                    Set<StatementReference> apart = goingWith(statement, claim);
                    if (!apart.equals(statements(claim))) {
                        check(claim, statement, apart, before);
                        split++;
                    }
                }
            }
        }
        assertThat(split).isGreaterThan(100);
    }

    private void check(Claim claim, StatementReference statement, Set<StatementReference> apart, List<Claim> before) {
        Decision split = new Decision.Split(
                "decision 1", side(claim, statement::equals), side(claim, other -> !statement.equals(other)));
        Set<StatementReference> rest = statements(claim);
        rest.removeAll(apart);
        List<Set<StatementReference>> expected =
                new ArrayList<>(before.stream().map(SplitTest::statements).toList());
        expected.remove(statements(claim));
        List<Set<StatementReference>> others = List.copyOf(expected);
        expected.add(apart);
        expected.add(rest);
        List<Claim> after = claims(split);
        assertThat(after)
                .as(claim + " without " + statement)
                .extracting(SplitTest::statements)
                .containsExactlyInAnyOrderElementsOf(expected);

        List<Claim> parts = after.stream()
                .filter(one -> statements(one).equals(apart) || statements(one).equals(rest))
                .filter(one -> !others.contains(statements(one)))
                .toList();
        if (parts.size() == 2) {
            Decision join = new Decision.Join(
                    "decision 2", side(parts.getFirst(), any -> true), side(parts.getLast(), any -> true));
            assertThat(claims(split, join))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("joined")
                    .isEqualTo(before);
        }
    }
}
