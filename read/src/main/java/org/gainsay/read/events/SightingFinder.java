package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gainsay.model.EventType;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Role;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Coverage;
import org.gainsay.read.text.Range;

/** Finds every place of an article that tells of an event, and what its clause says of it. */
final class SightingFinder {
    private final ArticleText text;
    private final Cast cast;
    private final TriggerLexicon triggers;
    private final ArmsLexicon arms;
    private final Frames frames;
    private final CellReader cells;
    private final Scopes scopes;
    private final TwoStates twoStates;
    private final Coverage names;

    SightingFinder(
            ArticleText text, List<Draft> drafts, Cast cast, TriggerLexicon triggers, ArmsLexicon arms, Frames frames) {
        this.text = text;
        this.cast = cast;
        this.triggers = triggers;
        this.arms = arms;
        this.frames = frames;
        cells = new CellReader(text, frames, arms);
        scopes = new Scopes(drafts, cast);
        names = Coverage.of(cast.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.NAME)
                .map(Mention::span)
                .map(span -> List.of(new Range(span.start(), span.end())))
                .toList());
        twoStates = new TwoStates(text.plain(), cast.entities());
    }

    List<Sighting> sightings() {
        List<Sighting> sightings = new ArrayList<>();
        for (Sentence sentence : new SentenceReader(text, cast, arms).sentences()) {
            for (Trigger.Hit hit : triggers.in(sentence)) {
                sighting(sentence, hit, sightings).ifPresent(sightings::add);
            }
        }
        return sightings;
    }

    private Optional<Sighting> sighting(Sentence sentence, Trigger.Hit hit, List<Sighting> before) {
        Range place = sentence.range(hit.first(), hit.last());
        if (!names.over(place).isEmpty() || insideItem(sentence, hit)) {
            return Optional.empty();
        }
        Scope scope = scopes.of(sentence, place, hit.trigger().type());
        Clause clause = new Clause(sentence, scope, hit);
        if (clause.isLeftOpen()) {
            return Optional.empty();
        }
        List<Part> parts = ClauseReader.parts(sentence, scope, hit, frames);
        boolean pointed = hit.trigger().frame().equals("supply") && clause.pointsAtGoods();
        if (!pointed && !satisfied(hit.trigger(), sentence, parts)) {
            return Optional.empty();
        }
        List<Cell> found = twoStates.resolved(
                hit.trigger().type(),
                cells.cells(sentence, scope, hit, parts),
                sentence.range(),
                before,
                paragraph(place));
        boolean empty = found.isEmpty() && !hit.trigger().isNominal();
        if (empty || (scope.draft() == null && !standsAlone(hit, found))) {
            return Optional.empty();
        }
        boolean pointing = pointsBack(sentence, hit, found, pointed);
        return Optional.of(new Sighting(
                hit.trigger().type(),
                StatusReader.of(sentence, scope, hit),
                text.span(place),
                found,
                scope.index(),
                paragraph(place),
                pointing,
                pointed && found.stream().noneMatch(cell -> cell.role() == Role.ITEM),
                Setting.start(sentence, hit) >= 0));
    }

    /** Whether an event that no statement tells is told fully enough to be taken from the text around the statements. */
    private static boolean standsAlone(Trigger.Hit hit, List<Cell> found) {
        if (hit.trigger().type() == EventType.MEETING) {
            return found.stream().anyMatch(cell -> cell.role() == Role.BODY);
        }
        long roles = found.stream()
                .map(Cell::role)
                .filter(role -> role != Role.TIME && role != Role.EFFECT)
                .distinct()
                .count();
        return !hit.trigger().isNominal() && roles >= 2 && found.stream().anyMatch(Cell::entity);
    }

    /** Whether a sighting names nobody and nothing of its own: "the deliveries", "the goods were diverted". */
    private boolean pointsBack(Sentence sentence, Trigger.Hit hit, List<Cell> found, boolean pointed) {
        boolean party = found.stream().anyMatch(Cell::entity);
        List<Cell> items =
                found.stream().filter(cell -> cell.role() == Role.ITEM).toList();
        if (party) {
            return false;
        }
        if (hit.trigger().isNominal()) {
            boolean inTrigger = hit.first() == hit.last() && items.isEmpty();
            return inTrigger && Grammar.POINTERS.contains(sentence.form(hit.first() - 1));
        }
        boolean definite = !items.isEmpty()
                && items.stream()
                        .allMatch(item -> isGoods(item) && item.range() != null && follows(sentence, item.range()));
        return pointed || definite;
    }

    private boolean isGoods(Cell item) {
        return arms.in(item.value()).stream().noneMatch(ArmsItem::isArms);
    }

    private static boolean follows(Sentence sentence, Range item) {
        return Grammar.POINTERS.contains(sentence.form(sentence.wordFrom(item.start()) - 1));
    }

    /** Whether ambiguous words have beside them what makes them tell of arms. */
    private boolean satisfied(Trigger trigger, Sentence sentence, List<Part> parts) {
        return switch (trigger.needs()) {
            case NOTHING -> true;
            case ARMS -> items(trigger, parts).stream().anyMatch(ArmsItem::isArms);
            case GOODS -> !items(trigger, parts).isEmpty();
            case CONTEXT ->
                arms.in(sentence.words()).stream().anyMatch(ArmsItem::isArms)
                        || parts.stream().anyMatch(part -> part.argument().isActor());
            case RECIPIENT -> plays(Role.RECIPIENT, trigger, parts);
            case TARGET -> plays(Role.TARGET, trigger, parts);
            case DESTINED ->
                plays(Role.RECIPIENT, trigger, parts)
                        && items(trigger, parts).stream().anyMatch(ArmsItem::isArms);
        };
    }

    private boolean plays(Role wanted, Trigger trigger, List<Part> parts) {
        return parts.stream()
                .map(part -> frames.role(
                        trigger.frame(), part.slot(), part.argument().kind()))
                .anyMatch(role -> role.filter(found -> found == wanted).isPresent());
    }

    private List<ArmsItem> items(Trigger trigger, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.argument().kind() == Argument.Kind.ITEM)
                .filter(part -> frames.role(trigger.frame(), part.slot(), Argument.Kind.ITEM)
                        .isPresent())
                .flatMap(part -> arms.in(Word.in(text.plain(), part.argument().range())).stream())
                .toList();
    }

    /** Whether the words belong to the name of a weapon: "attack drones". */
    private boolean insideItem(Sentence sentence, Trigger.Hit hit) {
        return arms.in(sentence.words()).stream()
                .anyMatch(item -> item.isArms() && item.first() <= hit.first() && hit.last() <= item.last());
    }

    private int paragraph(Range place) {
        return text.paragraphIndex(place.start());
    }
}
