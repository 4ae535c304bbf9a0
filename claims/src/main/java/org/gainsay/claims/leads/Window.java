package org.gainsay.claims.leads;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Role;
import org.jspecify.annotations.Nullable;

/** The days on which something can have been done, both inclusive. */
record Window(LocalDate from, LocalDate until) {
    /** Newspapers tell of a designation on its day or within the days after it. */
    private static final int REPORTED_WITHIN = 3;

    /** The days that the claim's times name; else those before its first report. Empty where neither is dated. */
    static Optional<Window> of(Claim claim) {
        for (ClaimFiller time : claim.fillers(Role.TIME)) {
            Optional<Window> stated = parse(time.value());
            if (stated.isPresent()) {
                return stated;
            }
        }
        return Optional.ofNullable(claim.firstReported())
                .flatMap(Window::parse)
                .map(day -> new Window(day.from().minusDays(REPORTED_WITHIN), day.until()));
    }

    /** A day, a month, a year or an interval of them in ISO form. */
    static Optional<Window> parse(String time) {
        int slash = time.indexOf('/');
        Optional<Window> first = single(slash < 0 ? time : time.substring(0, slash));
        Optional<Window> last = slash < 0 ? first : single(time.substring(slash + 1));
        return first.flatMap(from -> last.map(until -> new Window(from.from(), until.until())));
    }

    private static Optional<Window> single(String date) {
        try {
            return switch (date.length()) {
                case 4 ->
                    Optional.of(new Window(
                            Year.parse(date).atDay(1),
                            Year.parse(date).plusYears(1).atDay(1).minusDays(1)));
                case 7 ->
                    Optional.of(new Window(
                            YearMonth.parse(date).atDay(1),
                            YearMonth.parse(date).atEndOfMonth()));
                case 10 -> Optional.of(new Window(LocalDate.parse(date), LocalDate.parse(date)));
                default -> Optional.empty();
            };
        } catch (DateTimeException wordsNotADate) {
            return Optional.empty();
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether something done in it can be new in a list of {@code after} that one of {@code before} had not; null is any day. */
    boolean liesBetween(@Nullable LocalDate before, @Nullable LocalDate after) {
        return (before == null || until.isAfter(before)) && (after == null || !from.isAfter(after));
    }

    @Override
    public String toString() {
        return from.equals(until) ? "on " + from : "from " + from + " to " + until;
    }
}
