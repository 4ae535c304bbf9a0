package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gainsay.model.Basis;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.read.parties.Cast;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Makes one event of the sightings that tell it; values on which speakers differ keep their statements. */
final class EventBuilder {
    private static final Set<Role> DISPUTABLE = Set.of(
            Role.ITEM,
            Role.QUANTITY,
            Role.TIME,
            Role.WEAPON,
            Role.EFFECT,
            Role.CASUALTIES,
            Role.REASON,
            Role.COUNT,
            Role.TARGET);

    private record Told(Cell cell, int draft) {}

    private final ArticleText text;
    private final Cast cast;
    private final ArmsLexicon arms;

    EventBuilder(ArticleText text, Cast cast, ArmsLexicon arms) {
        this.text = text;
        this.cast = cast;
        this.arms = arms;
    }

    Event event(String id, List<Sighting> sightings) {
        Sighting first = sightings.getFirst();
        Set<Span> triggers = new LinkedHashSet<>();
        Map<Role, List<Told>> told = new EnumMap<>(Role.class);
        for (Sighting sighting : sightings) {
            triggers.add(sighting.trigger());
            for (Cell cell : sighting.cells()) {
                add(told.computeIfAbsent(cell.role(), role -> new ArrayList<>()), new Told(cell, sighting.draft()));
            }
        }
        Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
        told.forEach((role, cells) -> roles.put(role, fillers(role, cells)));
        return new Event(id, first.type(), first.status(), List.copyOf(triggers), roles);
    }

    /** Adds a value unless it is told already; of two that say the same, the fuller one stays. */
    private void add(List<Told> told, Told next) {
        for (int index = 0; index < told.size(); index++) {
            Cell before = told.get(index).cell();
            if (before.value().equals(next.cell().value()) || covers(before, next.cell())) {
                return;
            }
            if (covers(next.cell(), before)) {
                told.set(index, next);
                return;
            }
        }
        told.add(next);
    }

    private boolean covers(Cell fuller, Cell other) {
        if (fuller.entity() || other.entity()) {
            return false;
        }
        if (fuller.role() == Role.ITEM && isBareGeneral(other) && !isBareGeneral(fuller)) {
            return true;
        }
        return words(fuller.value()).containsAll(words(other.value()));
    }

    /** "Arms", "weapons", "equipment": words that add nothing to what is named more closely. */
    private boolean isBareGeneral(Cell item) {
        return !item.value().contains(" ")
                && arms.in(item.value()).stream()
                        .allMatch(found -> found.family().equals(ArmsItem.GENERAL) || !found.isArms());
    }

    private static List<String> words(String value) {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split("\\W+"))
                .filter(word -> !Grammar.DETERMINERS.contains(word))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .toList();
    }

    private List<Filler> fillers(Role role, List<Told> told) {
        boolean disputed = DISPUTABLE.contains(role)
                && told.stream()
                                .filter(t -> t.draft() != Draft.NOWHERE)
                                .map(t -> speakers(t.draft()))
                                .distinct()
                                .count()
                        > 1;
        List<Filler> fillers = new ArrayList<>();
        for (Told value : told) {
            Range range = value.cell().range();
            String statement = disputed && value.draft() != Draft.NOWHERE ? "s" + (value.draft() + 1) : null;
            fillers.add(new Filler(
                    value.cell().value(),
                    range == null ? null : text.span(range),
                    range == null ? Basis.INFERRED : Basis.STATED,
                    statement));
        }
        return fillers;
    }

    private List<String> speakers(int draft) {
        return cast.attributions().get(draft).speakers();
    }
}
