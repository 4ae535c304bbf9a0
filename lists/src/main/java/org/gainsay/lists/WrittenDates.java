package org.gainsay.lists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.gainsay.model.BirthDate;
import org.gainsay.model.Precision;
import org.jspecify.annotations.Nullable;

/** Dates as the lists write them, whole or in part. Returns null, never a guess, where the writing is another. */
final class WrittenDates {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private WrittenDates() {}

    /** {@code 2003-09-03}, also with a time after it. */
    static @Nullable LocalDate iso(String written) {
        String date = written.strip();
        if (date.length() > 10 && (date.charAt(10) == 'T' || date.charAt(10) == '-' || date.charAt(10) == 'Z')) {
            date = date.substring(0, 10);
        }
        if (date.length() != 10 || date.charAt(4) != '-' || date.charAt(7) != '-') {
            return null;
        }
        return day(number(date, 0, 4), number(date, 5, 7), number(date, 8, 10));
    }

    /** {@code 29/04/2026}. */
    static @Nullable LocalDate british(String written) {
        BirthDate date = britishBirth(written);
        return date != null && date.precision() == Precision.DAY ? date.earliest() : null;
    }

    /** {@code 22-Aug-2026}. */
    static @Nullable LocalDate dashed(String written) {
        BirthDate date = birth(written.strip().replace('-', ' '));
        return date != null && date.precision() == Precision.DAY ? date.earliest() : null;
    }

    /** {@code 10/24/1972}. */
    static @Nullable LocalDate american(String written) {
        List<String> parts = Pieces.of(written, "/");
        return parts.size() == 3 ? day(number(parts.get(2)), number(parts.get(0)), number(parts.get(1))) : null;
    }

    /** {@code 24/10/1972}, {@code dd/10/1972} or {@code dd/mm/1972}; a letter or 00 stands for what is not known. */
    static @Nullable BirthDate britishBirth(String written) {
        List<String> parts = Pieces.of(written, "/");
        if (parts.size() != 3) {
            return null;
        }
        int day = number(parts.get(0));
        int month = number(parts.get(1));
        int year = number(parts.get(2));
        if (day > 0 && month > 0) {
            return ofDay(day(year, month, day), written);
        }
        return month > 0 ? ofMonth(year, month, written) : ofYear(year, written);
    }

    /**
     * {@code 23 Apr 1990}, {@code Jan 1957}, {@code 1952}, {@code circa 1961}, {@code 1956 to 1957}, {@code 1956-1957},
     * {@code 01 Jan 1989 to 31 Dec 1989}, also with a dot after the month.
     */
    static @Nullable BirthDate birth(String written) {
        String text = written.strip();
        if (text.startsWith("circa ")) {
            return with(birth(text.substring(6)), Precision.CIRCA, text);
        }
        boolean dashed = text.length() == 9 && text.charAt(4) == '-';
        int to = dashed ? 4 : text.indexOf(" to ");
        if (to < 0) {
            return single(text);
        }
        BirthDate from = single(text.substring(0, to));
        BirthDate until = single(text.substring(to + (dashed ? 1 : 4)));
        return from == null || until == null || until.latest().isBefore(from.earliest())
                ? null
                : new BirthDate(from.earliest(), until.latest(), Precision.RANGE, text);
    }

    /** {@code 1965-04-29}, {@code 1965-04}, {@code 1965} or {@code 1963-1964}. */
    static @Nullable BirthDate partial(String written) {
        String text = written.strip();
        LocalDate day = iso(text);
        if (day != null) {
            return ofDay(day, text);
        }
        boolean month = text.length() == 7 && text.charAt(4) == '-';
        return month ? ofMonth(number(text, 0, 4), number(text, 5, 7), text) : birth(text);
    }

    static @Nullable BirthDate ofDay(@Nullable LocalDate day, String text) {
        return day == null ? null : new BirthDate(day, day, Precision.DAY, text);
    }

    static @Nullable BirthDate ofMonth(int year, int month, String text) {
        if (!isYear(year) || month < 1 || month > 12) {
            return null;
        }
        YearMonth whole = YearMonth.of(year, month);
        return new BirthDate(whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH, text);
    }

    static @Nullable BirthDate ofYear(int year, String text) {
        return ofYears(year, year, Precision.YEAR, text);
    }

    static @Nullable BirthDate ofYears(int from, int to, Precision precision, String text) {
        return isYear(from) && isYear(to) && from <= to
                ? new BirthDate(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), precision, text)
                : null;
    }

    /** The same days with another precision; null where there is no date. */
    static @Nullable BirthDate with(@Nullable BirthDate date, Precision precision, String text) {
        return date == null ? null : new BirthDate(date.earliest(), date.latest(), precision, text);
    }

    /** The number that the whole text is; -1 where it is none. */
    static int number(String text) {
        return number(text, 0, text.length());
    }

    private static @Nullable BirthDate single(String text) {
        List<String> words = Pieces.of(text, " ");
        int last = words.size() - 1;
        if (last < 0) {
            return null;
        }
        int year = words.get(last).length() == 4 ? number(words.get(last)) : -1;
        int month = last == 0 ? -1 : month(words.get(last - 1));
        return switch (words.size()) {
            case 1 -> ofYear(year, text);
            case 2 -> ofMonth(year, month, text);
            case 3 -> ofDay(day(year, month, number(words.get(0))), text);
            default -> null;
        };
    }

    /** 1 to 12 for an English month, whole or its first three letters or more; else -1. */
    private static int month(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        int at = letters.length() < 3 ? -1 : MONTHS.indexOf(letters.substring(0, 3));
        return at < 0 || at % 3 != 0 ? -1 : at / 3 + 1;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return isYear(year) ? LocalDate.of(year, month, day) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isYear(int year) {
        return year >= 1000 && year < 3000;
    }

    private static int number(String text, int from, int to) {
        if (to > text.length() || to <= from || to - from > 6) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
