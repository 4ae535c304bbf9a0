package org.gainsay.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as a query gives it: a day, a month or a year. Beside {@code 1962-11-23} the forms of spreadsheets are understood:
 * {@code 23.11.1962}, {@code 23/11/1962}, {@code 11/1962}, {@code 1962/11/23}, each also with a midnight behind it. With dots the day
 * comes first. With slashes or hyphens it does where the numbers leave no choice; where they do, only the year is taken.
 */
public final class BirthDates {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{1,2}(-\\d{1,2})?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./](\\d{1,2})(?:[./](\\d{1,2}))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:(\\d{1,2})([./-]))?(\\d{1,2})[./-](\\d{4})");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00(\\.0+)?)?Z?$");
    private static final int MONTHS = 12;

    private BirthDates() {}

    /** A date typed by hand is held to the calendar, and must leave no choice. */
    public static @Nullable String strict(@Nullable String date, String where, LocalDate today) {
        String checked = checked(date, where, today);
        if (date == null || checked == null) {
            return null;
        }
        if (leavesChoice(date)) {
            throw new InputException(
                    where + " " + date + ": day first or month first? Write 1962-11-23, or 23.11.1962");
        }
        if (!possible(checked).equals(checked)) {
            throw new InputException(where + " " + date + ": there is no such day; write 1962-11-23, 1962-11 or 1962");
        }
        return checked;
    }

    /**
     * A date in a file, as {@code 1962-11-23}, {@code 1962-11} or {@code 1962}. Files of customers hold days that never were
     * (1974-01-32); month or year still are evidence, so that these are let through.
     *
     * @throws InputException where it is no date, or one that is yet to come
     */
    static @Nullable String checked(@Nullable String date, String where, LocalDate today) {
        if (date == null) {
            return null;
        }
        String read = read(MIDNIGHT.matcher(date).replaceFirst(""));
        if (read == null) {
            throw new InputException(where + ": birth date '" + date
                    + "': write 1962-11-23, 1962-11 or 1962, or 23.11.1962; or leave it empty");
        }
        if (firstDay(read).isAfter(today)) {
            throw new InputException(where + ": birth date '" + date + "' is yet to come; mend it, or leave it empty");
        }
        return read;
    }

    /** Whether the day could be the month, and the month the day. */
    static boolean leavesChoice(String date) {
        Matcher last = YEAR_LAST.matcher(MIDNIGHT.matcher(date).replaceFirst(""));
        return last.matches()
                && last.group(1) != null
                && !last.group(2).equals(".")
                && isBetween(last.group(1), MONTHS)
                && isBetween(last.group(3), MONTHS)
                && Integer.parseInt(last.group(1)) != Integer.parseInt(last.group(3));
    }

    private static @Nullable String read(String date) {
        if (SHAPE.matcher(date).matches()) {
            return date;
        }
        Matcher first = YEAR_FIRST.matcher(date);
        if (first.matches()) {
            return written(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(date);
        if (!last.matches()) {
            return null;
        }
        if (leavesChoice(date)) {
            return last.group(4);
        }
        boolean monthFirst =
                last.group(1) != null && !last.group(2).equals(".") && Integer.parseInt(last.group(3)) > MONTHS;
        return monthFirst
                ? written(last.group(4), last.group(1), last.group(3))
                : written(last.group(4), last.group(3), last.group(1));
    }

    private static String written(String year, String month, @Nullable String day) {
        return String.format(Locale.ROOT, "%s-%02d", year, Integer.parseInt(month))
                + (day == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
    }

    /** As much of a date as the calendar knows: all of it, or the month or year where the rest never was. */
    static String possible(String date) {
        String[] parts = date.split("-", -1);
        if (parts.length > 1 && !isBetween(parts[1], MONTHS)) {
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
