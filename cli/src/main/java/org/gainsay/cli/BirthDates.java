package org.gainsay.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** A birth date as a query gives it: a day, a month or a year. */
final class BirthDates {
    private BirthDates() {}

    static @Nullable String checked(@Nullable String date, String where) {
        if (date == null) {
            return null;
        }
        try {
            switch (date.length()) {
                case 4 -> Year.parse(date);
                case 7 -> YearMonth.parse(date);
                default -> LocalDate.parse(date);
            }
            return date;
        } catch (DateTimeException e) {
            throw new InputException(
                    where + ": birth date '" + date + "': write 1962-11-23, 1962-11 or 1962, or leave it empty", e);
        }
    }
}
