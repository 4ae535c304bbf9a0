package org.gainsay.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** A birth date as a query gives it: a day, a month or a year. */
public final class BirthDates {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{1,2}(-\\d{1,2})?)?");

    private BirthDates() {}

    /** A date typed by hand is held to the calendar. */
    public static @Nullable String strict(@Nullable String date, String where, LocalDate today) {
        checked(date, where, today);
        if (date != null && !possible(date).equals(date)) {
            throw new InputException(where + " " + date + ": there is no such day; write 1962-11-23, 1962-11 or 1962");
        }
        return date;
    }

    /**
     * A date in a file. Files of customers hold days that never were (1974-01-32); month or year still are evidence, so
     * that these are let through.
     *
     * @throws InputException where it is no date, or one that is yet to come
     */
    static @Nullable String checked(@Nullable String date, String where, LocalDate today) {
        if (date == null) {
            return null;
        }
        if (!SHAPE.matcher(date).matches()) {
            throw new InputException(
                    where + ": birth date '" + date + "': write 1962-11-23, 1962-11 or 1962, or leave it empty");
        }
        if (firstDay(date).isAfter(today)) {
            throw new InputException(where + ": birth date '" + date + "' is yet to come; mend it, or leave it empty");
        }
        return date;
    }

    /** As much of a date as the calendar knows: all of it, or the month or year where the rest never was. */
    static String possible(String date) {
        String[] parts = date.split("-", -1);
        if (parts.length > 1 && !isBetween(parts[1], 12)) {
            return parts[0];
        }
        boolean day = parts.length > 2
                && isBetween(
                        parts[2],
                        YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
                                .lengthOfMonth());
        return parts.length < 3 || day ? date : parts[0] + "-" + parts[1];
    }

    private static boolean isBetween(String number, int most) {
        int value = Integer.parseInt(number);
        return value >= 1 && value <= most;
    }

    private static LocalDate firstDay(String date) {
        String[] parts = possible(date).split("-", -1);
        return LocalDate.of(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
    }
}
