package org.gainsay.read.events;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Mention;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Whether words that tell no event of their own can be of a transfer that was told: not where they speak of further goods, of others or of other takers. */
final class SameDeed {
    private final ArticleText text;
    private final List<Mention> mentions;
    private final ArmsLexicon arms;
    private final OwnDeeds deeds;
    private final Set<Span> further;

    /** @param further the triggers that tell a deed apart from one before */
    SameDeed(ArticleText text, Cast cast, ArmsLexicon arms, OwnDeeds deeds, Set<Span> further) {
        this.text = text;
        this.mentions = cast.mentions();
        this.arms = arms;
        this.deeds = deeds;
        this.further = further;
    }

    /** A denial must be of the deed itself, not of what was made of it. */
    boolean isMeant(Draft draft, String words, Event transfer) {
        return isOneWith(words, transfer)
                && (draft.stance() != Stance.DENIES
                        || !(namesAnotherReceiver(draft, transfer)
                                || OtherMatters.areOfAnotherDeed(words)
                                || namesOtherGoods(words, transfer)));
    }

    /** Whether words speak of no further deed: "a second shipment was expected". */
    private boolean isOneWith(String words, Event transfer) {
        return !Occasion.isFurther(words) || further.containsAll(transfer.triggers());
    }

    /** "Sold nothing to Iran", of a sale to Azerbaijan. */
    private boolean namesAnotherReceiver(Draft draft, Event event) {
        Set<String> named = mentions.stream()
                .filter(mention -> draft.content().stream()
                        .anyMatch(content -> content.contains(
                                new Range(mention.span().start(), mention.span().end()))))
                .filter(mention ->
                        text.plain().startsWith(" to ", mention.span().start() - " to ".length()))
                .map(Mention::entity)
                .map(deeds::state)
                .collect(Collectors.toSet());
        Set<String> told = event.fillers(Role.RECIPIENT).stream()
                .map(Filler::value)
                .map(deeds::state)
                .collect(Collectors.toSet());
        return !named.isEmpty() && !told.isEmpty() && Collections.disjoint(named, told);
    }

    /** "Not one rifle", of the sale of drones. */
    private boolean namesOtherGoods(String words, Event event) {
        List<ArmsItem> named = arms.in(words).stream()
                .filter(item -> item.isArms() && !item.family().equals(ArmsItem.GENERAL))
                .toList();
        Set<String> told = event.fillers(Role.ITEM).stream()
                .flatMap(filler -> arms.in(filler.value()).stream())
                .map(ArmsItem::family)
                .collect(Collectors.toSet());
        boolean general = told.isEmpty() || told.contains(ArmsItem.GENERAL) || told.contains(ArmsItem.GOODS);
        boolean others = !named.isEmpty() && !general && named.stream().noneMatch(item -> told.contains(item.family()));
        return others
                || OtherMatters.areOfGoodsThatAreNoArms(
                        words, goods -> !arms.in(goods).isEmpty());
    }
}
