package org.gainsay.read.relations;

import static org.gainsay.model.RelationBasis.EXPLICIT;
import static org.gainsay.model.RelationBasis.INFERRED;
import static org.gainsay.model.RelationType.CONTRADICTS;
import static org.gainsay.model.RelationType.CORROBORATES;
import static org.gainsay.model.RelationType.ELABORATES;
import static org.gainsay.model.RelationType.QUALIFIES;
import static org.gainsay.model.RelationType.REPEATS;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.Form;
import org.gainsay.model.Stance;

/** Statements that say the same again, support another, restrict it or add to it. */
final class Agreements {
    private static final Set<Stance> REACTIONS = Set.of(Stance.DENIES, Stance.CONFIRMS);
    private static final Set<Stance> ACTS = Set.of(Stance.DENIES, Stance.ACCUSES, Stance.ANNOUNCES, Stance.WARNS);
    private static final Pattern RESTRICTION = Pattern.compile("\\b(?:before|only|never|not)\\b");

    private final Standings standings;
    private final Links links;

    Agreements(Standings standings, Links links) {
        this.standings = standings;
        this.links = links;
    }

    void find() {
        standings.all().stream().filter(Standing::isHeadline).forEach(this::headline);
        standings.all().stream().filter(s -> !s.isHeadline()).forEach(this::earlier);
    }

    /** A headline repeats the first statement of its side that says the same. */
    private void headline(Standing headline) {
        standings.near(headline).stream()
                .filter(s -> !s.isHeadline() && s.sameSide(headline))
                .filter(s -> s.sharesEvent(headline) || s.sharedWords(headline) >= 2)
                .findFirst()
                .ifPresent(body -> links.add(headline, body, REPEATS, EXPLICIT));
    }

    private void earlier(Standing statement) {
        if (statement.isArticle() || statement.draft().within() >= 0) {
            return;
        }
        if (statement.index() > 0) {
            inOneBreath(statement, standings.get(statement.index() - 1));
        }
        if (!statement.told().isEmpty()) {
            ofOneEvent(statement);
        }
    }

    /** The same speaker goes on: with a restriction, or with more of it. */
    private void inOneBreath(Standing statement, Standing before) {
        boolean goesOn = before.sameSpeaker(statement)
                && !before.isHeadline()
                && before.draft().within() < 0;
        if (!goesOn || before.paragraph() != statement.paragraph() || isTurn(statement)) {
            return;
        }
        boolean reaction = REACTIONS.contains(before.stance()) && before.stance() != statement.stance();
        if (reaction && before.sharesEvent(statement)) {
            links.add(statement, before, QUALIFIES, EXPLICIT);
            confirmedAccusation(before).ifPresent(claim -> restricts(statement, claim));
        } else {
            links.add(statement, before, ELABORATES, EXPLICIT);
        }
    }

    /** A sentence of a turn in a transcript: nothing marks it as going on with the one before. */
    private static boolean isTurn(Standing statement) {
        return statement.draft().form() == Form.DIRECT
                && statement.draft().cue().isEmpty()
                && !statement.quoted();
    }

    private Optional<Standing> confirmedAccusation(Standing confirmation) {
        return standings
                .linked(confirmation)
                .filter(s -> s.stance() == Stance.ACCUSES)
                .findFirst();
    }

    /** "Before the invasion": an admission that leaves the accusation untrue. */
    private void restricts(Standing statement, Standing accusation) {
        if (RESTRICTION.matcher(statement.content()).find()) {
            links.add(statement, accusation, CONTRADICTS, INFERRED);
        }
    }

    private void ofOneEvent(Standing statement) {
        List<Standing> same = standings.before(statement).reversed().stream()
                .filter(s ->
                        !s.isHeadline() && !s.isArticle() && s.draft().within() < 0 && s.stance() == statement.stance())
                .filter(s -> !Collections.disjoint(s.told(), statement.told()))
                .toList();
        Optional<Standing> own = same.stream()
                .filter(s -> s.sameSide(statement) && ACTS.contains(s.stance()))
                .findFirst();
        Optional<Standing> other = same.stream()
                .filter(s -> !s.sameSide(statement) && !statement.side().isEmpty())
                .findFirst();
        own.ifPresent(earlier -> links.add(statement, earlier, REPEATS, INFERRED));
        other.ifPresent(earlier -> links.add(statement, earlier, CORROBORATES, INFERRED));
    }
}
