package org.gainsay.claims;

import java.util.List;
import java.util.stream.Stream;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * One event as one statement tells it: the smallest that is put together. A statement that means two kinds of goods is two pieces.
 *
 * @param told the statement whose reading this is
 * @param echoes the same statement elsewhere: in copies of the article, or a quotation that another article tells again
 */
record Piece(Heard told, Event event, List<Cell> cells, List<Heard> echoes, Traits traits) {
    EventType type() {
        return event.type();
    }

    @Nullable EventStatus status() {
        return event.status();
    }

    /** The statement and its echoes. */
    Stream<Heard> heard() {
        return Stream.concat(Stream.of(told), echoes.stream());
    }

    Stream<Cell> cells(Role role) {
        return cells.stream().filter(cell -> cell.role() == role);
    }
}
