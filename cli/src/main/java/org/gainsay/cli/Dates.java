package org.gainsay.cli;

import org.jspecify.annotations.Nullable;

/** Days for people. */
final class Dates {
    private Dates() {}

    /** {@code , 2022-12-10} or {@code , 2022-12-10 to 2022-12-12}; nothing where neither is known. */
    static String between(@Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            return "";
        }
        return ", " + (first.equals(last) ? first : first + " to " + last);
    }

    /** The day, or a dash. */
    static String shown(@Nullable String date) {
        return date == null ? "-" : date;
    }
}
