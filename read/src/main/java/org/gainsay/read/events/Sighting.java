package org.gainsay.read.events;

import java.util.ArrayList;
import java.util.List;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event as one trigger tells it. Several sightings may be of one event.
 *
 * @param draft index of the innermost draft that tells it, or -1
 * @param paragraph number of its paragraph
 * @param pointing whether it points back to what was told before, and says nothing more: "the deliveries"
 * @param dependent whether its goods were named before: "supplied them to"
 * @param setting whether it is only the setting of something else: "for its war"
 * @param time whether it only tells when something else was: "months before the invasion"
 * @param occasion whether its words tell it apart from what was told before
 * @param denied whether whoever tells it denies
 * @param earlier whether the article goes back for it to before what it tells: "had sanctioned"
 */
record Sighting(
        EventType type,
        @Nullable EventStatus status,
        Span trigger,
        List<Cell> cells,
        int draft,
        int paragraph,
        boolean pointing,
        boolean dependent,
        boolean setting,
        boolean time,
        Occasion occasion,
        boolean denied,
        boolean earlier) {
    Sighting {
        cells = List.copyOf(cells);
    }

    /** The same with one more cell. */
    Sighting with(Cell cell) {
        List<Cell> all = new ArrayList<>(cells);
        all.add(cell);
        return new Sighting(
                type, status, trigger, all, draft, paragraph, pointing, dependent, setting, time, occasion, denied,
                earlier);
    }

    List<Cell> cells(Role role) {
        return cells.stream().filter(cell -> cell.role() == role).toList();
    }

    boolean has(Role role) {
        return cells.stream().anyMatch(cell -> cell.role() == role);
    }
}
