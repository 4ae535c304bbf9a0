package org.gainsay.read.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Days and periods as news speaks of them: what has no year or week is the last one up to the day of publication. */
final class Almanac {
    private static final int LENGTH = 3;
    /** The month in which each season begins; it lasts three. */
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int DAYS_AROUND = 3;
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Almanac() {}

    /** The last such day of the week that is not after {@code day}. */
    static LocalDate weekday(String name, LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(weekday(name)));
    }

    private static DayOfWeek weekday(String name) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().startsWith(name.substring(0, LENGTH).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first day of the week, month or year of a day. */
    static LocalDate start(String unit, LocalDate day) {
        return switch (unit) {
            case "week" -> monday(day);
            case "month" -> day.withDayOfMonth(1);
            case "year" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    static Period month(LocalDate of) {
        return new Period(of.withDayOfMonth(1), of.with(TemporalAdjusters.lastDayOfMonth()));
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, Month.DECEMBER, 31));
    }

    /** The month of a year. */
    static Period month(String name, int year) {
        return month(LocalDate.of(year, month(name), 1));
    }

    /** The last such month that has begun before {@code day}; of one that lasts, what is over. */
    static Period monthUpTo(String name, LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), month(name), 1);
        return over(month(first.isBefore(day) ? first : first.minusYears(1)), day);
    }

    /** A date with its year; empty for a day that its month lacks. */
    static Optional<LocalDate> date(int day, String month, int year) {
        try {
            return Optional.of(LocalDate.of(year, month(month), day));
        } catch (DateTimeException missing) {
            return Optional.empty();
        }
    }

    /** The last such date that is not after {@code upTo}. */
    static Optional<LocalDate> dateUpTo(int day, String month, LocalDate upTo) {
        return date(day, month, upTo.getYear())
                .filter(date -> !date.isAfter(upTo))
                .or(() -> date(day, month, upTo.getYear() - 1));
    }

    private static Month month(String name) {
        return List.of(Month.values()).stream()
                .filter(month ->
                        month.name().startsWith(name.substring(0, LENGTH).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** The last such season that has begun before {@code day}; with {@code ended}, the last that is over. */
    static Period season(String name, LocalDate day, boolean ended) {
        LocalDate first = LocalDate.of(day.getYear(), SEASONS.getOrDefault(name.toLowerCase(Locale.ROOT), 1), 1);
        while (!(ended ? first.plusMonths(MONTHS_OF_A_SEASON).minusDays(1) : first).isBefore(day)) {
            first = first.minusYears(1);
        }
        return over(new Period(first, first.plusMonths(MONTHS_OF_A_SEASON).minusDays(1)), day);
    }

    /** Saturday and Sunday, as far as they have come. */
    static Period weekend(LocalDate day) {
        LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate sunday = saturday.plusDays(1);
        return new Period(saturday, sunday.isAfter(day) ? day : sunday);
    }

    /** So many days, weeks, months or years before a day; the longer the unit, the wider what is meant. */
    static Period back(LocalDate day, String count, String unit) {
        Optional<Integer> number = number(count);
        if (number.isEmpty()) {
            return Period.before(day);
        }
        int many = number.get();
        return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'd', 'n' -> Period.day(day.minusDays(many));
            case 'w' ->
                new Period(
                        day.minusWeeks(many).minusDays(DAYS_AROUND),
                        day.minusWeeks(many).plusDays(DAYS_AROUND));
            case 'm' -> month(day.minusMonths(many));
            default -> year(day.minusYears(many).getYear());
        };
    }

    /** A number in digits or words; empty for "several". */
    static Optional<Integer> number(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(lower));
        }
        if (lower.equals("a") || lower.equals("the")) {
            return Optional.of(1);
        }
        int number = NUMBERS.indexOf(lower);
        return number > 0 ? Optional.of(number) : Optional.empty();
    }

    /** What of a period is before a day. */
    private static Period over(Period period, LocalDate day) {
        LocalDate from = period.from();
        return period.to().isBefore(day) || from == null ? period : Period.between(from, day);
    }
}
