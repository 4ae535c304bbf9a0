package org.gainsay.claims;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days on one of which, or during which, something took place: first and last, both included. */
record Period(LocalDate first, LocalDate last) {
    private static final int PINNED = 3;

    static Period day(LocalDate day) {
        return new Period(day, day);
    }

    boolean meets(Period other) {
        return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    /** Whether it pins an act: a day, a night, or hardly more. */
    boolean isPinned() {
        return length() <= PINNED;
    }

    /** In days. */
    long length() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
