package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Makes the cells of an event of the parts around its trigger, and adds times, numbers, reasons and effects. */
final class CellReader {
    private static final Set<String> FLYING_WEAPONS = Set.of("missile", "drone");

    private static final Pattern NOTHING_NAMED = Pattern.compile(
            "(?:it|they|them|he|she|objects?|targets?|anything|something|nothing|things?|places?|one|ones|any|telegram|television|state television|radio)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PEOPLE = Pattern.compile(
            "\\b(?:people|person|civilians?|soldiers|troops|children|workers|men|women|others|passengers)$|^\\d[\\d,]*$");

    private final ArticleText text;
    private final Frames frames;
    private final Adjuncts adjuncts;
    private final ArmsLexicon arms;

    CellReader(ArticleText text, Frames frames, ArmsLexicon arms) {
        this.arms = arms;
        this.text = text;
        this.frames = frames;
        adjuncts = new Adjuncts(text.plain());
    }

    List<Cell> cells(Sentence sentence, Scope scope, Trigger.Hit hit, List<Part> parts) {
        Set<Cell> cells = new LinkedHashSet<>();
        String frame = hit.trigger().frame();
        for (Part part : parts) {
            Argument argument = part.argument();
            frames.role(frame, part.slot(), kind(part))
                    .ifPresent(
                            role -> cells.add(new Cell(role, value(argument), argument.range(), argument.isEntity())));
        }
        cells.removeIf(cell -> !cell.entity() && Adjuncts.isTime(cell.value()));
        cells.removeIf(cell -> !cell.entity()
                && cell.role() == Role.TARGET
                && NOTHING_NAMED.matcher(cell.value()).matches());
        if (frame.equals("down")) {
            shotDown(cells);
        }
        if (scope.from() < scope.to()) {
            addAdjuncts(sentence, scope, hit, cells);
        }
        return List.copyOf(cells);
    }

    /** Who acts as "a Russian network" is a party of its own, not the country. */
    private static Argument.Kind kind(Part part) {
        Argument argument = part.argument();
        boolean party =
                part.slot().equals("subject") && argument.kind() == Argument.Kind.COUNTRY && argument.modifier();
        return party ? Argument.Kind.PARTY : argument.kind();
    }

    /** Missiles and drones that are shot down were an attack; who shot them down did not attack. */
    private void shotDown(Set<Cell> cells) {
        List<Cell> shot = cells.stream()
                .filter(cell -> cell.role() == Role.TARGET && !cell.entity())
                .filter(cell -> arms.in(cell.value()).stream().anyMatch(item -> FLYING_WEAPONS.contains(item.family())))
                .toList();
        for (Cell cell : shot) {
            cells.remove(cell);
            cells.removeIf(other -> other.role() == Role.ATTACKER);
            cells.add(new Cell(Role.WEAPON, cell.value(), cell.range(), false));
        }
    }

    private String value(Argument argument) {
        return argument.isEntity() ? argument.value() : words(argument.range());
    }

    private String words(Range range) {
        return text.slice(range).replaceAll("\\s+", " ");
    }

    private void addAdjuncts(Sentence sentence, Scope scope, Trigger.Hit hit, Set<Cell> cells) {
        EventType type = hit.trigger().type();
        int from = Math.max(scope.from(), Setting.start(sentence, hit));
        Range whole = sentence.range(Math.min(from, scope.to() - 1), scope.to() - 1);
        boolean announced = scope.draft() != null
                && scope.draft().stance() == Stance.ANNOUNCES
                && hit.trigger().isNominal();
        Range moment = announced ? sentence.range() : deed(sentence, hit, whole);
        Range trigger = sentence.range(hit.first(), hit.last());
        Range after = new Range(Math.min(trigger.end(), whole.end()), whole.end());
        switch (type) {
            case ARMS_TRANSFER, MILITARY_ASSISTANCE -> {
                boolean named = cells.stream().anyMatch(cell -> cell.role() == Role.ITEM);
                if (type == EventType.MILITARY_ASSISTANCE && !named) {
                    boolean trained = sentence.form(hit.first()).startsWith("train");
                    adjuncts.assistance(whole)
                            .or(() -> trained ? Optional.empty() : adjuncts.men(trigger))
                            .ifPresent(range -> cells.add(words(Role.ITEM, range)));
                }
                quantities(sentence, new ArrayList<>(cells), cells);
                adjuncts.money(whole).ifPresent(range -> cells.add(words(Role.QUANTITY, range)));
                adjuncts.purpose(after).ifPresent(range -> cells.add(words(Role.PURPOSE, range)));
                adjuncts.relativeTime(after).ifPresent(range -> cells.add(words(Role.TIME, range)));
            }
            case SANCTION -> {
                adjuncts.reason(after).ifPresent(range -> cells.add(words(Role.REASON, range)));
                adjuncts.programme(whole).ifPresent(range -> cells.add(words(Role.PROGRAMME, range)));
                counts(sentence, List.copyOf(cells), cells);
            }
            case ATTACK -> {
                cells.removeIf(cell -> cell.role() == Role.TARGET
                        && !cell.entity()
                        && PEOPLE.matcher(cell.value()).find());
                adjuncts.casualties(whole).ifPresent(range -> cells.add(words(Role.CASUALTIES, range)));
                adjuncts.effects(whole).forEach(range -> cells.add(words(Role.EFFECT, range)));
            }
            case OUTAGE -> {
                cells.add(words(Role.SERVICE, trigger));
                adjuncts.cause(whole).ifPresent(range -> cells.add(words(Role.CAUSE, range)));
            }
            case COOPERATION ->
                adjuncts.degree(sentence.range(Math.max(scope.from(), hit.first() - 1), hit.last()))
                        .ifPresent(range -> cells.add(words(Role.DEGREE, range)));
            default -> {}
        }
        if (type != EventType.COOPERATION) {
            adjuncts.time(moment, trigger).ifPresent(range -> cells.add(words(Role.TIME, range)));
        }
    }

    /** From where a time is that of the deed: "accused Ethiopia on Thursday of | sending" tells when it was accused. */
    private static Range deed(Sentence sentence, Trigger.Hit hit, Range whole) {
        return Charges.before(sentence, hit.first())
                .map(charge -> sentence.range(charge.deed(), charge.deed()).start())
                .filter(start -> start > whole.start() && start < whole.end())
                .map(start -> new Range(start, whole.end()))
                .orElse(whole);
    }

    private void counts(Sentence sentence, List<Cell> told, Set<Cell> cells) {
        for (Cell cell : told) {
            Range range = cell.range();
            if (cell.role() == Role.TARGET && range != null && sentence.range().contains(range)) {
                adjuncts.count(range, sentence.range().start()).ifPresent(count -> cells.add(words(Role.COUNT, count)));
            }
        }
    }

    private void quantities(Sentence sentence, List<Cell> items, Set<Cell> cells) {
        for (Cell cell : items) {
            @Nullable Range range = cell.range();
            if (cell.role() == Role.ITEM && range != null && sentence.range().contains(range)) {
                adjuncts.quantity(range, sentence.range().start())
                        .ifPresent(quantity -> cells.add(words(Role.QUANTITY, quantity)));
            }
        }
    }

    private Cell words(Role role, Range range) {
        return new Cell(role, words(range), range, false);
    }
}
