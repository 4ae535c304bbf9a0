package org.gainsay.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gainsay.claims.Decision;
import org.gainsay.claims.Decision.Place;
import org.gainsay.claims.Decision.Side;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.InputException;
import org.gainsay.model.StatementReference;

/** What a person decides about claims: tried on the home as it is, and kept only where it comes about. */
public final class ClaimDecisions {
    private final Home home;
    private final String by;
    private final Consumer<String> say;

    /**
     * For one person.
     *
     * @param by user, or {@link org.gainsay.ledger.Ledger#LOCAL}
     * @param say told what a person should know meanwhile
     */
    public ClaimDecisions(Home home, String by, Consumer<String> say) {
        this.home = home;
        this.by = by;
        this.say = say;
    }

    /**
     * What became of a decision.
     *
     * @param seq of its entry in the ledger
     * @param claims that now tell the statements: of a split what was set apart, then the rest; of a join the one
     */
    public record Outcome(long seq, List<Claim> claims) {
        public Outcome {
            claims = List.copyOf(claims);
        }
    }

    /**
     * Sets statements of a claim apart: they are of another event than the rest.
     *
     * @param apart some of its statements, not all
     * @throws InputException where they cannot be told apart; nothing is kept then
     */
    public Outcome split(HomeClaims now, Claim claim, Set<StatementReference> apart) {
        Set<StatementReference> all = statements(claim);
        return decide(
                name -> new Decision.Split(
                        name, side(now, claim, apart::contains), side(now, claim, one -> !apart.contains(one))),
                List.of(claim),
                then -> {
                    for (Claim set : then) {
                        Set<StatementReference> rest = new LinkedHashSet<>(all);
                        rest.removeAll(statements(set));
                        for (Claim left : then) {
                            boolean holds = statements(set).containsAll(apart)
                                    && !rest.isEmpty()
                                    && statements(left).containsAll(rest)
                                    && Collections.disjoint(statements(left), statements(set));
                            if (holds && then.stream().noneMatch(one -> isSame(one, claim))) {
                                return List.of(set, left);
                            }
                        }
                    }
                    throw new InputException("cannot set " + listed(apart) + " apart from the rest of " + claim.id()
                            + ": it is one utterance with the others, told again or copied; nothing was kept");
                });
    }

    private static boolean isSame(Claim one, Claim other) {
        return Decision.called(one).equals(Decision.called(other))
                && statements(one).equals(statements(other));
    }

    /**
     * Puts two claims together.
     *
     * @throws InputException where they stay apart all the same; nothing is kept then
     */
    public Outcome join(HomeClaims now, Claim one, Claim other) {
        Set<StatementReference> all = statements(one);
        all.addAll(statements(other));
        return decide(
                name -> new Decision.Join(name, side(now, one, any -> true), side(now, other, any -> true)),
                List.of(one, other),
                then -> {
                    if (then.stream().anyMatch(claim -> isSame(claim, one) || isSame(claim, other))) {
                        throw new InputException("cannot join " + one.id() + " and " + other.id()
                                + ": other claims tell the same statements; nothing was kept");
                    }
                    return then.stream()
                            .filter(claim -> statements(claim).containsAll(all))
                            .findFirst()
                            .map(List::of)
                            .orElseThrow(() -> new InputException("cannot join " + one.id() + " and " + other.id()
                                    + ": they would stay apart; nothing was kept"));
                });
    }

    /** @param became what the claims with these statements would be, fewest statements first; finds what was wanted, or refuses */
    private Outcome decide(
            Function<String, Decision> named, List<Claim> about, Function<List<Claim>, List<Claim>> became) {
        Decision decision = named.apply(DecisionBody.name(home.ledger().head().seq() + 1, by));
        List<Claim> wanted;
        try (HomeClaims then = HomeClaims.with(home, decision, say)) {
            wanted = became.apply(then.sharing(about).stream()
                    .sorted(Comparator.comparingInt(claim -> statements(claim).size()))
                    .toList());
        }
        List<String> ids = about.stream().map(Claim::id).toList();
        long seq = home.ledger()
                .append(by, List.of(new Draft(DecisionBody.TYPE, DecisionBody.of(decision, ids))))
                .getFirst()
                .seq();
        return new Outcome(seq, wanted);
    }

    private static Side side(HomeClaims now, Claim claim, Predicate<StatementReference> which) {
        List<Place> places = new ArrayList<>();
        for (ClaimMention mention : claim.mentions()) {
            if (which.test(reference(mention))) {
                String sha256 = now.article(mention.article()).sha256();
                places.add(
                        new Place(sha256, mention.span().start(), mention.span().end()));
            }
        }
        return new Side(Decision.called(claim), places.stream().distinct().toList());
    }

    /** The statements that tell a claim, in the order of its mentions. */
    public static Set<StatementReference> statements(Claim claim) {
        Set<StatementReference> statements = new LinkedHashSet<>();
        claim.mentions().forEach(mention -> statements.add(reference(mention)));
        return statements;
    }

    private static StatementReference reference(ClaimMention mention) {
        return new StatementReference(mention.article(), mention.statement());
    }

    private static String listed(Collection<StatementReference> statements) {
        return String.join(
                " ", statements.stream().map(StatementReference::toString).toList());
    }
}
