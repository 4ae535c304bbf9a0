package org.gainsay.read.times;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days within which something happened, both included.
 *
 * @param from null where only the end is known: "had first denied"
 */
record Period(@Nullable LocalDate from, LocalDate to) {
    static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** Some day before this one. */
    static Period before(LocalDate day) {
        return new Period(null, day.minusDays(1));
    }

    /** From a day to the one before {@code end}; where that leaves no day, some day before {@code end}. */
    static Period between(LocalDate from, LocalDate end) {
        return from.isBefore(end) ? new Period(from, end.minusDays(1)) : before(end);
    }

    boolean isDay() {
        return to.equals(from);
    }

    /** An ISO 8601 date or interval; an open beginning is written {@code ..}, as ISO 8601-2 has it. */
    String iso() {
        return isDay() ? to.toString() : (from == null ? ".." : from) + "/" + to;
    }
}
