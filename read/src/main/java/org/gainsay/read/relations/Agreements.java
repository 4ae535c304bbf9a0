package org.gainsay.read.relations;

import static org.gainsay.model.RelationBasis.EXPLICIT;
import static org.gainsay.model.RelationBasis.INFERRED;
import static org.gainsay.model.RelationType.CORROBORATES;
import static org.gainsay.model.RelationType.ELABORATES;
import static org.gainsay.model.RelationType.QUALIFIES;
import static org.gainsay.model.RelationType.REPEATS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gainsay.model.Stance;

/** Statements that say the same again, support another, restrict it or add to it. */
final class Agreements {
    private static final Set<Stance> REACTIONS = Set.of(Stance.DENIES, Stance.CONFIRMS);

    private final List<Standing> standings;
    private final Links links;

    Agreements(List<Standing> standings, Links links) {
        this.standings = standings;
        this.links = links;
    }

    void find() {
        standings.stream().filter(Standing::isHeadline).forEach(this::headline);
        standings.stream().filter(s -> !s.isHeadline()).forEach(this::earlier);
    }

    /** A headline repeats the first statement of its side that says the same. */
    private void headline(Standing headline) {
        standings.stream()
                .filter(s -> !s.isHeadline() && s.sameSide(headline))
                .filter(s -> s.sharesEvent(headline) || s.sharedWords(headline) >= 2)
                .findFirst()
                .ifPresent(body -> links.add(headline, body, REPEATS, EXPLICIT));
    }

    /** How a statement stands to the last one of the same event, or of the same speaker in the same breath. */
    private void earlier(Standing statement) {
        List<Standing> before = standings.subList(0, statement.index()).reversed();
        last(before, s -> s.sharesEvent(statement) && !s.isHeadline()).ifPresent(same -> {
            boolean sameStance = same.stance() == statement.stance();
            boolean oneVoice = same.sameSpeaker(statement);
            boolean adjacent = statement.index() - same.index() == 1;
            if (oneVoice && adjacent && REACTIONS.contains(same.stance()) && !sameStance) {
                links.add(statement, same, QUALIFIES, EXPLICIT);
            } else if (oneVoice && adjacent) {
                links.add(statement, same, ELABORATES, EXPLICIT);
            } else if (statement.isArticle() || same.isArticle()) {
                return;
            } else if (same.sameSide(statement)
                    && sameStance
                    && statement.draft().within() < 0) {
                links.add(statement, same, REPEATS, INFERRED);
            } else if (sameStance
                    && !same.sameSide(statement)
                    && !statement.side().isEmpty()) {
                links.add(statement, same, CORROBORATES, INFERRED);
            }
        });
        boolean free = statement.draft().cue().isEmpty()
                && !statement.isArticle()
                && statement.events().isEmpty();
        if (free && statement.index() > 0) {
            Standing breath = standings.get(statement.index() - 1);
            if (breath.sameSpeaker(statement) && breath.paragraph() == statement.paragraph()) {
                links.add(statement, breath, ELABORATES, INFERRED);
            }
        }
    }

    private static Optional<Standing> last(List<Standing> before, Predicate<Standing> wanted) {
        return before.stream().filter(wanted).findFirst();
    }
}
