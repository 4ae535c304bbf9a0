package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** Makes the cells of an event of the parts around its trigger, and adds times, numbers, reasons and effects. */
final class CellReader {
    private static final Set<EventType> TRANSFERS = Set.of(EventType.ARMS_TRANSFER, EventType.MILITARY_ASSISTANCE);

    private final ArticleText text;
    private final Frames frames;
    private final Adjuncts adjuncts;

    CellReader(ArticleText text, Frames frames) {
        this.text = text;
        this.frames = frames;
        adjuncts = new Adjuncts(text.plain());
    }

    List<Cell> cells(Sentence sentence, Scope scope, Trigger.Hit hit, List<Part> parts) {
        Set<Cell> cells = new LinkedHashSet<>();
        String frame = hit.trigger().frame();
        for (Part part : parts) {
            Argument argument = part.argument();
            frames.role(frame, part.slot(), argument.kind())
                    .ifPresent(
                            role -> cells.add(new Cell(role, value(argument), argument.range(), argument.isEntity())));
        }
        if (scope.from() < scope.to()) {
            addAdjuncts(sentence, scope, hit, cells);
        }
        return List.copyOf(cells);
    }

    private String value(Argument argument) {
        return argument.isEntity() ? argument.value() : words(argument.range());
    }

    private String words(Range range) {
        return text.slice(range).replaceAll("\\s+", " ");
    }

    private void addAdjuncts(Sentence sentence, Scope scope, Trigger.Hit hit, Set<Cell> cells) {
        EventType type = hit.trigger().type();
        Range whole = sentence.range(scope.from(), scope.to() - 1);
        Range trigger = sentence.range(hit.first(), hit.last());
        Range after = new Range(Math.min(trigger.end(), whole.end()), whole.end());
        if (TRANSFERS.contains(type)) {
            quantities(sentence, new ArrayList<>(cells), cells);
            adjuncts.money(whole).ifPresent(range -> cells.add(words(Role.QUANTITY, range)));
            adjuncts.purpose(after).ifPresent(range -> cells.add(words(Role.PURPOSE, range)));
            adjuncts.relativeTime(after).ifPresent(range -> cells.add(words(Role.TIME, range)));
        }
        switch (type) {
            case SANCTION -> {
                adjuncts.reason(after).ifPresent(range -> cells.add(words(Role.REASON, range)));
                adjuncts.programme(whole).ifPresent(range -> cells.add(words(Role.PROGRAMME, range)));
                for (Cell cell : List.copyOf(cells)) {
                    Range range = cell.range();
                    if (cell.role() == Role.TARGET && range != null) {
                        adjuncts.count(range, sentence.range().start())
                                .ifPresent(count -> cells.add(words(Role.COUNT, count)));
                    }
                }
            }
            case ATTACK -> {
                adjuncts.casualties(whole).ifPresent(range -> cells.add(words(Role.CASUALTIES, range)));
                adjuncts.effects(whole).forEach(range -> cells.add(words(Role.EFFECT, range)));
            }
            case OUTAGE -> cells.add(words(Role.SERVICE, trigger));
            default -> {}
        }
        if (type != EventType.COOPERATION) {
            adjuncts.time(whole, trigger).ifPresent(range -> cells.add(words(Role.TIME, range)));
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
