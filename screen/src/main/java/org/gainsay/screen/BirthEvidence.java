package org.gainsay.screen;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.model.BirthDate;
import org.gainsay.model.InputException;
import org.gainsay.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A date of birth as a query gives it, against those of an entry. It confirms or contradicts; it never makes a match.
 *
 * @param first the first day it can be
 * @param last the last day it can be
 */
record BirthEvidence(LocalDate first, LocalDate last) {
    private static final String PART = "birth_date";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    /**
     * Reads {@code 1962-11-23}, {@code 1962-11} or {@code 1962}. A month or day that the calendar lacks is a slip of the
     * pen: what stands before it still counts.
     *
     * @throws InputException where it is none of them
     */
    static @Nullable BirthEvidence of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher date = WRITTEN.matcher(text.strip());
        if (!date.matches()) {
            throw new InputException("birth date \"" + text + "\" is no date: write 1962-11-23, 1962-11 or 1962");
        }
        int year = Integer.parseInt(date.group(1));
        int month = number(date.group(2));
        if (month < 1 || month > 12) {
            return new BirthEvidence(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        YearMonth inYear = YearMonth.of(year, month);
        int day = number(date.group(3));
        return inYear.isValidDay(day)
                ? new BirthEvidence(inYear.atDay(day), inYear.atDay(day))
                : new BirthEvidence(inYear.atDay(1), inYear.atEndOfMonth());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The best that one of the dates gives, since lists hold several for one person. */
    Finding against(List<BirthDate> dates) {
        return dates.stream()
                .map(this::against)
                .max(Comparator.comparingDouble(finding -> finding.confirms() - finding.contradicts()))
                .orElse(Finding.none(PART, "the entry has none"));
    }

    private Finding against(BirthDate date) {
        if (isDay() && date.precision() == Precision.DAY) {
            return days(date);
        }
        int slack = date.precision() == Precision.CIRCA ? Calibration.CIRCA_YEARS : 0;
        int years = yearsApart(date.earliest().minusYears(slack), date.latest().plusYears(slack));
        boolean overlap = !last.isBefore(date.earliest().minusYears(slack))
                && !first.isAfter(date.latest().plusYears(slack));
        if (overlap) {
            double share = date.precision() == Precision.CIRCA || date.precision() == Precision.RANGE
                    ? Calibration.BIRTH_ABOUT_CONFIRMS
                    : Calibration.BIRTH_YEAR_CONFIRMS;
            return Finding.confirms(PART, share, "fits " + label(date));
        }
        return apart(years, date);
    }

    private Finding days(BirthDate date) {
        LocalDate theirs = date.earliest();
        if (first.equals(theirs)) {
            return Finding.confirms(PART, Calibration.BIRTH_DAY_CONFIRMS, "= " + label(date));
        }
        boolean swapped = first.getYear() == theirs.getYear()
                && first.getMonthValue() == theirs.getDayOfMonth()
                && first.getDayOfMonth() == theirs.getMonthValue();
        return swapped
                ? Finding.confirms(PART, Calibration.BIRTH_SWAPPED_CONFIRMS, "day and month swapped in " + label(date))
                : apart(Math.abs(first.getYear() - theirs.getYear()), date);
    }

    private static Finding apart(int years, BirthDate date) {
        double cost = switch (years) {
            case 0 -> Calibration.BIRTH_DAY_CONTRADICTS;
            case 1 -> Calibration.BIRTH_NEAR_CONTRADICTS;
            default -> Calibration.BIRTH_YEAR_CONTRADICTS;
        };
        return Finding.contradicts(PART, cost, "the entry has " + label(date));
    }

    private boolean isDay() {
        return first.equals(last);
    }

    private int yearsApart(LocalDate earliest, LocalDate latest) {
        return last.isBefore(earliest) ? earliest.getYear() - last.getYear() : first.getYear() - latest.getYear();
    }

    /** A whole day as queries write it; anything less certain in the words of the list. */
    private static String label(BirthDate date) {
        return date.precision() == Precision.DAY || date.text().isBlank()
                ? date.earliest().toString()
                : date.text();
    }
}
