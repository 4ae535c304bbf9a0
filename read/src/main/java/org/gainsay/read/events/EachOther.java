package org.gainsay.read.events;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** "They accused each other of shelling villages": two deeds in one clause, each of the side that the other accuses. */
final class EachOther {
    private static final Pattern MUTUAL =
            Pattern.compile("^[\"\\s]*(?:each other|one another)\\b", Pattern.CASE_INSENSITIVE);

    private EachOther() {}

    /** The two deeds that are told as one; else the one. */
    static List<Sighting> apart(Sighting told, ArticleText text, List<Draft> drafts, Cast cast) {
        Optional<Role> doer = doer(told);
        if (doer.isEmpty()
                || told.draft() == Draft.NOWHERE
                || told.pointing()
                || told.has(doer.get())
                || !isMutual(text, drafts.get(told.draft()))) {
            return List.of(told);
        }
        List<String> sides = cast.attributions().get(told.draft()).speakers();
        return sides.size() != 2
                ? List.of(told)
                : sides.stream()
                        .map(side -> told.with(
                                new Cell(doer.get(), side, named(side, drafts.get(told.draft()), cast), true)))
                        .toList();
    }

    private static Optional<Role> doer(Sighting told) {
        return switch (told.type()) {
            case ATTACK, INVASION -> Optional.of(Role.ATTACKER);
            case ARMS_TRANSFER, MILITARY_ASSISTANCE -> Optional.of(Role.SUPPLIER);
            default -> Optional.empty();
        };
    }

    private static boolean isMutual(ArticleText text, Draft draft) {
        Range content = draft.content().getFirst();
        return draft.stance() == Stance.ACCUSES
                && MUTUAL.matcher(text.plain().substring(content.start(), content.end()))
                        .find();
    }

    private static @Nullable Range named(String side, Draft draft, Cast cast) {
        return draft.source().stream()
                .flatMap(source -> cast.mentionsIn(source).stream())
                .filter(mention -> mention.entity().equals(side))
                .map(mention -> new Range(mention.span().start(), mention.span().end()))
                .findFirst()
                .orElse(null);
    }
}
