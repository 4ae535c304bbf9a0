package org.gainsay.claims;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time as a text gives it ("on Monday", "in the night to Sunday", "February 2", "in April", "last week") into days, counted
 * back from the day on which the article was published. What looks ahead, or needs a date that is not given, is no period.
 */
final class Calendar {
    private static final String MONTHS =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTHS + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + "(?:,? (\\d{4}))?");
    private static final Pattern MONTH = Pattern.compile(
            "(?:^|\\b(?:in|since|during|of|from|until|early|late|mid|last|this|by|for)[ -])(?:early |late |mid-?)?"
                    + MONTHS + "(?:,? (\\d{4}))?");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(?:(night to|eve of) )?(next )?(mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final Pattern AGO = Pattern.compile("\\b(\\w+) (day|night|week|month)s? (?:ago|earlier|before)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:in|since|during|of) ((?:19|20)\\d{2})\\b");
    private static final Pattern SEASON =
            Pattern.compile("\\b(?:(this|last) |(?:in|since) the )(spring|summer|autumn|fall|winter)\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(today|yesterday|last night|overnight|this morning|tonight|(?:this|last|past) (?:week|month|year|weekend)|earlier this (?:week|month|year))\\b");
    private static final Pattern AHEAD =
            Pattern.compile("\\b(?:next|tomorrow|coming|soon|will|later this|by the end)\\b");
    private static final String NUMBERS = "a|two|three|four|five|six|seven|eight|nine|ten";

    private Calendar() {}

    /**
     * The period that a phrase names.
     *
     * @param published the day from which it is counted; null where it is not known
     * @param ahead whether it may lie after that day
     */
    static Optional<Period> read(String phrase, @Nullable LocalDate published, boolean ahead) {
        String text = Words.folded(phrase).replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(period(text, published, ahead))
                    .map(period ->
                            text.matches(".*\\bsince\\b.*") && published != null && !published.isBefore(period.first())
                                    ? new Period(period.first(), published)
                                    : period);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Period period(String text, @Nullable LocalDate published, boolean ahead) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            Period first = iso(iso);
            return iso.find() ? new Period(first.first(), iso(iso).last()) : first;
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.find()) {
            return day(monthDay.group(1), monthDay.group(2), monthDay.group(3), published, ahead);
        }
        Matcher dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.find()) {
            return day(dayMonth.group(2), dayMonth.group(1), dayMonth.group(3), published, ahead);
        }
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            return month(month(month.group(1)), month.group(2), published, ahead);
        }
        Matcher year = YEAR.matcher(text);
        if (year.find()) {
            Year whole = Year.of(Integer.parseInt(year.group(1)));
            return new Period(whole.atDay(1), whole.atDay(whole.length()));
        }
        return published == null || AHEAD.matcher(text).find() ? null : relative(text, published);
    }

    private static Period iso(Matcher iso) {
        YearMonth month = YearMonth.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)));
        return iso.group(3) == null
                ? new Period(month.atDay(1), month.atEndOfMonth())
                : Period.day(month.atDay(Integer.parseInt(iso.group(3))));
    }

    private static @Nullable Period day(
            String month, String day, @Nullable String year, @Nullable LocalDate published, boolean ahead) {
        int number = Integer.parseInt(day);
        if (year != null) {
            return Period.day(LocalDate.of(Integer.parseInt(year), month(month), number));
        }
        if (published == null) {
            return null;
        }
        LocalDate here = LocalDate.of(published.getYear(), month(month), number);
        return Period.day(here.isAfter(horizon(published, ahead)) ? here.minusYears(1) : here);
    }

    private static @Nullable Period month(
            Month month, @Nullable String year, @Nullable LocalDate published, boolean ahead) {
        if (year != null) {
            return whole(YearMonth.of(Integer.parseInt(year), month));
        }
        if (published == null) {
            return null;
        }
        YearMonth here = YearMonth.of(published.getYear(), month);
        return whole(here.atDay(1).isAfter(horizon(published, ahead)) ? here.minusYears(1) : here);
    }

    private static Period whole(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** A date without a year is the last one before this. */
    private static LocalDate horizon(LocalDate published, boolean ahead) {
        return ahead ? published.plusMonths(6) : published.plusDays(1);
    }

    private static Month month(String name) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
                return month;
            }
        }
        throw new DateTimeException(name);
    }

    private static @Nullable Period relative(String text, LocalDate published) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.find() && weekday.group(2) == null) {
            LocalDate day = published.with(TemporalAdjusters.previousOrSame(weekday(weekday.group(3))));
            boolean night = weekday.group(1) != null;
            return night ? new Period(day.minusDays(1), day) : Period.day(day);
        }
        Matcher ago = AGO.matcher(text);
        if (ago.find()) {
            int count = java.util.List.of(NUMBERS.split("\\|")).indexOf(ago.group(1)) + 1;
            if (count > 0) {
                return ago(count, ago.group(2), published);
            }
        }
        Matcher season = SEASON.matcher(text);
        if (season.find()) {
            return season(season.group(2), published);
        }
        Matcher relative = RELATIVE.matcher(text);
        return relative.find() ? relativeWords(relative.group(1), published) : null;
    }

    private static DayOfWeek weekday(String beginning) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(beginning)) {
                return day;
            }
        }
        throw new DateTimeException(beginning);
    }

    private static @Nullable Period ago(int count, String unit, LocalDate published) {
        return switch (unit) {
            case "day", "night" -> new Period(published.minusDays(count + 1L), published.minusDays(count - 1L));
            case "week" -> new Period(published.minusWeeks(count + 1L), published.minusWeeks(count - 1L));
            default -> new Period(published.minusMonths(count + 1L), published.minusMonths(count - 1L));
        };
    }

    /** With a month on both sides: seasons are told loosely. */
    private static Period season(String name, LocalDate published) {
        int middle = switch (name) {
            case "spring" -> 4;
            case "summer" -> 7;
            case "autumn", "fall" -> 10;
            default -> 1;
        };
        YearMonth month = YearMonth.of(published.getYear(), middle);
        YearMonth past = month.minusMonths(2).atDay(1).isAfter(published) ? month.minusYears(1) : month;
        return new Period(past.minusMonths(2).atDay(1), past.plusMonths(2).atEndOfMonth());
    }

    private static @Nullable Period relativeWords(String words, LocalDate published) {
        LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(published);
        return switch (words) {
            case "today", "this morning", "tonight" -> Period.day(published);
            case "yesterday" -> Period.day(published.minusDays(1));
            case "last night", "overnight" -> new Period(published.minusDays(1), published);
            case "this week", "earlier this week", "this weekend" -> new Period(monday, published);
            case "last week", "past week", "last weekend", "past weekend" ->
                new Period(monday.minusWeeks(1), published);
            case "this month", "earlier this month" -> new Period(month.atDay(1), published);
            case "last month", "past month" -> new Period(month.minusMonths(1).atDay(1), published);
            case "this year", "earlier this year" -> new Period(LocalDate.of(published.getYear(), 1, 1), published);
            case "last year", "past year" -> new Period(LocalDate.of(published.getYear() - 1, 1, 1), published);
            default -> null;
        };
    }

    /** The day of an article; null where it has none. */
    static @Nullable LocalDate date(String day) {
        try {
            return day.equals(Articles.UNDATED) ? null : LocalDate.parse(day.substring(0, Math.min(10, day.length())));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
