package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Role;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Coverage;
import org.gainsay.read.text.Range;

/** Finds every place of an article that tells of an event, and what its clause says of it. */
final class SightingFinder {
    private static final Trigger ON_THE_WAY =
            new Trigger(EventType.ARMS_TRANSFER, "supply_noun", EventStatus.DELIVERED, Trigger.Needs.ARMS);
    private static final Pattern THERE = Pattern.compile(
            "\\b(?:in (?:that|the|this) area|(?:at|in) (?:that|this) place|there|on that (?:day|night)|that (?:day|night))\\b[.,\"]*$|\\bin (?:that|this|the) area\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int LATELY = 50;
    private static final int PARAGRAPHS_BACK = 2;
    private static final int LONGEST_TITLE = 10;
    private static final int LONGEST_GOODS = 5;
    private static final Set<String> NEWEST = Set.of("new", "latest", "fresh", "recent");
    private static final Set<String> STRIKING = Set.of("drone", "missile", "bomb", "artillery", "ammunition", "mine");

    private final ArticleText text;
    private final List<Draft> drafts;
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
        this.drafts = drafts;
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
            int before = sightings.size();
            Optional<Sighting> named = othersSanctioned(sentence);
            named.ifPresent(sightings::add);
            for (Trigger.Hit hit : triggers.in(sentence)) {
                if (named.isEmpty() || hit.trigger().type() != EventType.SANCTION) {
                    sighting(sentence, hit, sightings)
                            .ifPresent(told -> sightings.addAll(EachOther.apart(told, text, drafts, cast)));
                }
            }
            if (sightings.size() == before) {
                goodsOnTheirWay(sentence).ifPresent(sightings::add);
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
        if (clause.isLeftOpen()
                || NoAttack.is(sentence, scope, hit)
                || NoDeed.is(sentence, scope, hit)
                || Yardstick.is(sentence, hit)) {
            return Optional.empty();
        }
        List<Part> parts = ClauseReader.parts(sentence, scope, hit, frames);
        boolean supplies = hit.trigger().frame().equals("supply");
        boolean again = supplies && repeatsGoods(sentence, hit, before, paragraph(place));
        boolean arrives = hit.trigger().frame().equals("arrive") && plays(Role.RECIPIENT, hit.trigger(), parts);
        boolean pointed = again || ((supplies || arrives) && clause.pointsAtGoods());
        if (!pointed && !satisfied(hit, sentence, parts)) {
            return Optional.empty();
        }
        List<Cell> found = twoStates.resolved(
                hit.trigger().type(),
                cells.cells(sentence, scope, hit, parts),
                sentence.range(),
                before,
                paragraph(place));
        if (Setting.isStandingMeasure(sentence, hit, found)) {
            return Optional.empty();
        }
        boolean empty = found.isEmpty() && !hit.trigger().isNominal();
        if (empty || (scope.draft() == null && !standsAlone(hit, found))) {
            return Optional.empty();
        }
        boolean bothNamed = !sentence.form(hit.first() - 1).equals("and") && namesBoth(found);
        if (pointed && bothNamed && found.stream().noneMatch(cell -> cell.role() == Role.ITEM)) {
            found = withGoodsBefore(sentence, hit, found);
        }
        boolean consequence = isConsequence(hit, clause, found, before, paragraph(place));
        if (consequence) {
            found = found.stream().filter(cell -> cell.role() != Role.TARGET).toList();
        }
        boolean pointing = consequence
                || isThere(sentence, scope, hit, found, before)
                || completes(sentence, hit, found, before, paragraph(place))
                || pointsBack(sentence, hit, found, pointed)
                || (again && isByFirms(found, before))
                || countsAgain(found, before, paragraph(place));
        return Optional.of(new Sighting(
                hit.trigger().type(),
                StatusReader.of(sentence, scope, hit),
                text.span(place),
                found,
                scope.index(),
                paragraph(place),
                pointing,
                pointed && !bothNamed && found.stream().noneMatch(cell -> cell.role() == Role.ITEM),
                Setting.start(sentence, hit) >= 0,
                Setting.isTime(sentence, hit),
                Occasion.of(sentence, hit, found, clauseOf(sentence, scope)),
                denies(scope),
                isNarrated(scope) && clause.isPastPerfect()));
    }

    private static boolean isNarrated(Scope scope) {
        return scope.draft() == null || scope.draft().isNarration();
    }

    private static boolean denies(Scope scope) {
        return scope.draft() != null && scope.draft().stance() == Stance.DENIES;
    }

    private String clauseOf(Sentence sentence, Scope scope) {
        return scope.from() < scope.to() ? text.slice(sentence.range(scope.from(), scope.to() - 1)) : "";
    }

    /** "Among those designated are Farzan and Morad": names for the sanction that was told before. */
    private Optional<Sighting> othersSanctioned(Sentence sentence) {
        return Designated.in(text.plain(), sentence).map(designated -> {
            Scope scope = scopes.of(sentence, designated.trigger(), EventType.SANCTION);
            return new Sighting(
                    EventType.SANCTION,
                    EventStatus.IMPOSED,
                    text.span(designated.trigger()),
                    designated.names().stream()
                            .filter(name -> name.first() < scope.to())
                            .map(name -> new Cell(Role.TARGET, name.value(), name.range(), true))
                            .toList(),
                    scope.index(),
                    paragraph(designated.trigger()),
                    true,
                    false,
                    false,
                    false,
                    Occasion.PLAIN,
                    denies(scope),
                    false);
        });
    }

    /** "North Korean missiles for Russia": a title needs no verb for a transfer, only where from and where to. */
    private Optional<Sighting> goodsOnTheirWay(Sentence sentence) {
        for (Argument item : sentence.arguments()) {
            boolean goods = item.kind() == Argument.Kind.ITEM
                    && arms.in(Word.in(text.plain(), item.range())).stream()
                            .anyMatch(found -> found.isArms() && !found.family().equals(ArmsItem.GENERAL));
            Trigger.Hit hit = new Trigger.Hit(ON_THE_WAY, item.first(), item.last(), false);
            Scope scope = goods ? scopes.of(sentence, item.range(), EventType.ARMS_TRANSFER) : null;
            if (scope == null
                    || scope.draft() == null
                    || scope.to() - scope.from() > LONGEST_TITLE
                    || new Clause(sentence, scope, hit).isLeftOpen()) {
                continue;
            }
            List<Cell> found = cells.cells(sentence, scope, hit, ClauseReader.parts(sentence, scope, hit, frames));
            boolean from = found.stream().anyMatch(cell -> cell.role() == Role.SUPPLIER)
                    || Passage.follows(sentence, scope, hit);
            if (from && found.stream().anyMatch(cell -> cell.role() == Role.RECIPIENT)) {
                return Optional.of(new Sighting(
                        EventType.ARMS_TRANSFER,
                        scope.draft().stance() == Stance.ANNOUNCES ? EventStatus.PLANNED : EventStatus.DELIVERED,
                        text.span(item.range()),
                        found,
                        scope.index(),
                        paragraph(item.range()),
                        false,
                        false,
                        false,
                        false,
                        Occasion.PLAIN,
                        denies(scope),
                        false));
            }
        }
        return Optional.empty();
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

    /** Whether a giver and another as taker are told. */
    private static boolean namesBoth(List<Cell> found) {
        List<String> givers = found.stream()
                .filter(cell -> cell.role() == Role.SUPPLIER)
                .map(Cell::value)
                .toList();
        return !givers.isEmpty()
                && found.stream().anyMatch(cell -> cell.role() == Role.RECIPIENT && !givers.contains(cell.value()));
    }

    /** "The drones were new: Iran had shipped them to Russia". */
    private List<Cell> withGoodsBefore(Sentence sentence, Trigger.Hit hit, List<Cell> found) {
        List<Cell> all = new ArrayList<>(found);
        sentence.arguments().reversed().stream()
                .filter(argument -> argument.kind() == Argument.Kind.ITEM && argument.last() < hit.first())
                .findFirst()
                .map(goods ->
                        new Cell(Role.ITEM, text.slice(goods.range()).replaceAll("\\s+", " "), goods.range(), false))
                .ifPresent(all::add);
        return all;
    }

    /** "Eleven tanks were destroyed", after an attack in the same paragraph: what came of it. */
    private static boolean isConsequence(
            Trigger.Hit hit, Clause clause, List<Cell> found, List<Sighting> before, int paragraph) {
        boolean harmed = hit.trigger().type() == EventType.ATTACK && clause.isPassive();
        boolean bare = found.stream()
                .allMatch(cell -> !cell.entity()
                        && (cell.role() == Role.TARGET
                                || cell.role() == Role.EFFECT
                                || cell.role() == Role.CASUALTIES));
        return harmed
                && bare
                && lately(before).stream()
                        .anyMatch(sighting -> sighting.type() == EventType.ATTACK && sighting.paragraph() == paragraph);
    }

    /** "Did not attack any object in that area": the attack that was spoken of, if one was. */
    private boolean isThere(Sentence sentence, Scope scope, Trigger.Hit hit, List<Cell> found, List<Sighting> before) {
        boolean placed = found.stream()
                .anyMatch(cell -> cell.role() == Role.PLACE || (cell.role() == Role.TARGET && cell.entity()));
        if (hit.trigger().type() != EventType.ATTACK || placed || scope.from() >= scope.to()) {
            return false;
        }
        Range clause = sentence.range(scope.from(), scope.to() - 1);
        return THERE.matcher(text.plain().substring(clause.start(), clause.end()))
                        .find()
                && lately(before).stream().anyMatch(sighting -> sighting.type() == EventType.ATTACK);
    }

    /** "The shipment had come from Iran", where it was told of before and not from where. */
    private boolean completes(
            Sentence sentence, Trigger.Hit hit, List<Cell> found, List<Sighting> before, int paragraph) {
        Set<Role> roles = found.stream().filter(Cell::entity).map(Cell::role).collect(Collectors.toSet());
        List<Cell> items =
                found.stream().filter(cell -> cell.role() == Role.ITEM).toList();
        boolean definite = !items.isEmpty()
                && items.stream()
                        .allMatch(item -> isGoods(item) && item.range() != null && follows(sentence, item.range()));
        if (!Set.of("arrive", "supply_noun").contains(hit.trigger().frame()) || roles.isEmpty() || !definite) {
            return false;
        }
        List<Sighting> transfers = lately(before).stream()
                .filter(sighting -> sighting.type() == EventType.ARMS_TRANSFER
                        && paragraph - sighting.paragraph() <= PARAGRAPHS_BACK)
                .toList();
        return !transfers.isEmpty()
                && transfers.stream()
                        .flatMap(sighting -> sighting.cells().stream())
                        .noneMatch(cell -> roles.contains(cell.role()));
    }

    private static List<Sighting> lately(List<Sighting> before) {
        return before.subList(Math.max(0, before.size() - LATELY), before.size());
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
            Range trigger = sentence.range(hit.first(), hit.last());
            boolean inTrigger =
                    hit.first() == hit.last() && items.stream().allMatch(item -> trigger.equals(item.range()));
            boolean newest = NEWEST.contains(sentence.form(hit.first() - 1));
            String before = sentence.form(hit.first() - (newest ? 2 : 1));
            return inTrigger && (Grammar.POINTERS.contains(before) || before.equals("no"));
        }
        boolean definite = !items.isEmpty()
                && items.stream()
                        .allMatch(item -> isGoods(item) && item.range() != null && follows(sentence, item.range()));
        return pointed || definite;
    }

    /** "Only 40 launchers had arrived", where rocket launchers were told of just before: the same goods in another number. */
    private boolean countsAgain(List<Cell> found, List<Sighting> before, int paragraph) {
        List<Cell> items =
                found.stream().filter(cell -> cell.role() == Role.ITEM).toList();
        boolean counted = found.stream().anyMatch(cell -> cell.role() == Role.QUANTITY);
        if (!counted
                || items.size() != 1
                || !isGoods(items.getFirst())
                || found.stream().anyMatch(Cell::entity)) {
            return false;
        }
        String goods = " " + items.getFirst().value().toLowerCase(Locale.ROOT);
        return lately(before).stream()
                .filter(sighting -> paragraph - sighting.paragraph() <= 1)
                .flatMap(sighting -> sighting.cells(Role.ITEM).stream())
                .anyMatch(item -> (' ' + item.value().toLowerCase(Locale.ROOT)).endsWith(goods));
    }

    /** "Had sold the German-made machines to", where machine tools were told of just before. */
    private boolean repeatsGoods(Sentence sentence, Trigger.Hit hit, List<Sighting> before, int paragraph) {
        int word = hit.last() + 1;
        if (!Set.of("the", "these", "those").contains(sentence.form(word))) {
            return false;
        }
        int head = word;
        while (head - word < LONGEST_GOODS && !Grammar.endsNounPhrase(wordAt(sentence, head + 1))) {
            head++;
        }
        String stem = sentence.form(head).replaceFirst("s$", "");
        return head > word
                && head - word < LONGEST_GOODS
                && stem.length() > 3
                && arms.in(sentence.form(head)).stream().noneMatch(ArmsItem::isArms)
                && lately(before).stream()
                        .filter(sighting -> paragraph - sighting.paragraph() <= 1)
                        .flatMap(sighting -> sighting.cells(Role.ITEM).stream())
                        .flatMap(item ->
                                Stream.of(item.value().toLowerCase(Locale.ROOT).split("\\W+", -1)))
                        .anyMatch(named -> named.replaceFirst("s$", "").equals(stem));
    }

    /** Whether no state is named that would tell this handover from the last one, nor anybody who got the goods then. */
    private boolean isByFirms(List<Cell> found, List<Sighting> before) {
        Set<String> parties =
                found.stream().filter(Cell::entity).map(Cell::value).collect(Collectors.toSet());
        boolean passedOn = lately(before).stream()
                .flatMap(sighting -> sighting.cells(Role.RECIPIENT).stream())
                .anyMatch(cell -> parties.contains(cell.value()));
        return !passedOn
                && !goesToAnotherFirm(found, before)
                && cast.entities().stream()
                        .noneMatch(entity -> entity.schema() == Schema.COUNTRY && parties.contains(entity.id()));
    }

    /** "Acme had supplied Lumo; it sold the machines to Orion": two handovers. */
    private boolean goesToAnotherFirm(List<Cell> found, List<Sighting> before) {
        Set<String> takers = firms(found.stream());
        return before.reversed().stream()
                .filter(sighting -> sighting.type() == EventType.ARMS_TRANSFER)
                .findFirst()
                .map(told -> firms(told.cells().stream()))
                .filter(told -> !told.isEmpty() && !takers.isEmpty() && Collections.disjoint(told, takers))
                .isPresent();
    }

    /** Who is named as taking goods and is no state. */
    private Set<String> firms(Stream<Cell> cells) {
        return cells.filter(cell -> cell.role() == Role.RECIPIENT && cell.entity())
                .map(Cell::value)
                .filter(value -> cast.entities().stream()
                        .noneMatch(entity -> entity.id().equals(value) && entity.schema() == Schema.COUNTRY))
                .collect(Collectors.toSet());
    }

    private static Word wordAt(Sentence sentence, int word) {
        return sentence.words().get(Math.min(word, sentence.words().size() - 1));
    }

    private boolean isGoods(Cell item) {
        return arms.in(item.value()).stream().noneMatch(ArmsItem::isArms);
    }

    /** Whether goods are pointed at; "denied that launchers had been sent" points at none. */
    private static boolean follows(Sentence sentence, Range item) {
        int first = sentence.wordFrom(item.start());
        boolean several = sentence.form(sentence.wordFrom(item.end()) - 1).endsWith("s");
        String before = sentence.form(first - 1);
        return Grammar.POINTERS.contains(before) && !(before.equals("that") && several);
    }

    /** Whether ambiguous words have beside them what makes them tell of arms. */
    private boolean satisfied(Trigger.Hit hit, Sentence sentence, List<Part> parts) {
        Trigger trigger = hit.trigger();
        return switch (trigger.needs()) {
            case NOTHING -> true;
            case ARMS -> items(trigger, parts).stream().anyMatch(ArmsItem::isArms) || handsOverKit(trigger, parts);
            case GOODS -> !items(trigger, parts).isEmpty();
            case CONTEXT ->
                arms.in(sentence.words()).stream().anyMatch(ArmsItem::isArms)
                        || parts.stream().anyMatch(part -> part.argument().isActor());
            case RECIPIENT -> plays(Role.RECIPIENT, trigger, parts);
            case BOTH -> isBetweenTwo(trigger, parts);
            case HANDOVER ->
                !items(trigger, parts).isEmpty()
                        || (sentence.form(hit.last() + 1).equals("to") && isBetweenTwo(trigger, parts));
            case TARGET -> plays(Role.TARGET, trigger, parts);
            case WEAPON ->
                parts.stream()
                        .filter(part -> frames.role(
                                        trigger.frame(),
                                        part.slot(),
                                        part.argument().kind())
                                .filter(Role.WEAPON::equals)
                                .isPresent())
                        .anyMatch(part -> strikes(
                                arms.in(Word.in(text.plain(), part.argument().range()))));
            case WEAPONS ->
                strikes(arms.in(
                        Word.in(text.plain(), text.paragraphAt(sentence.range().start()))));
            case DESTINED ->
                plays(Role.RECIPIENT, trigger, parts)
                        && items(trigger, parts).stream().anyMatch(ArmsItem::isArms);
            case ORIGIN ->
                plays(Role.SUPPLIER, trigger, parts)
                        && items(trigger, parts).stream().anyMatch(ArmsItem::isArms);
        };
    }

    private boolean isBetweenTwo(Trigger trigger, List<Part> parts) {
        return plays(Role.SUPPLIER, trigger, parts) && plays(Role.RECIPIENT, trigger, parts);
    }

    /** "Sold launchers to Venezuela", "the purchase of boats from Turkey". */
    private boolean handsOverKit(Trigger trigger, List<Part> parts) {
        boolean given = plays(Role.SUPPLIER, trigger, parts);
        boolean taken = plays(Role.RECIPIENT, trigger, parts);
        return (trigger.isNominal() ? given || taken : given && taken)
                && items(trigger, parts).stream().anyMatch(ArmsItem::isKit);
    }

    private static boolean strikes(List<ArmsItem> items) {
        return items.stream().anyMatch(item -> STRIKING.contains(item.family()));
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
