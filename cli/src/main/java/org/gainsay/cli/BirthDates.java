package org.gainsay.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** A birth date as a query gives it: a day, a month or a year. */
final class BirthDates {
    /** Files of customers hold days that never were (1974-01-32); the year still is evidence, so they are let through. */
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{1,2}(-\\d{1,2})?)?");

    private BirthDates() {}

    /** A date typed by hand is held to the calendar. */
    static @Nullable String strict(@Nullable String date, String where) {
        checked(date, where);
        try {
            if (date != null && date.length() > 7) {
                LocalDate.parse(date);
            } else if (date != null && date.length() > 4) {
                YearMonth.parse(date);
            }
        } catch (DateTimeException e) {
            throw new InputException(
                    where + " " + date + ": there is no such day; write 1962-11-23, 1962-11 or 1962", e);
        }
        return date;
    }

    static @Nullable String checked(@Nullable String date, String where) {
        if (date != null && !SHAPE.matcher(date).matches()) {
            throw new InputException(
                    where + ": birth date '" + date + "': write 1962-11-23, 1962-11 or 1962, or leave it empty");
        }
        return date;
    }
}
