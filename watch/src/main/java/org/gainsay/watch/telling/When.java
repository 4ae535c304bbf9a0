package org.gainsay.watch.telling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How urgent something is. */
public sealed interface When {
    /** When it is told that something happened at an instant. */
    Instant after(Instant happened);

    /** In words. */
    String shown();

    /** At once. */
    record Now() implements When {
        @Override
        public Instant after(Instant happened) {
            return happened;
        }

        @Override
        public String shown() {
            return "now";
        }
    }

    /**
     * Together with what else happened since the last time. Each day has its time once: where the clock is put forward over it, it is as
     * much later; where the clock is put back and shows it twice, it is the first of them.
     *
     * @param day of the week; null for each day
     */
    record Digest(@Nullable DayOfWeek day, LocalTime time, ZoneId zone) implements When {
        @Override
        public Instant after(Instant happened) {
            LocalDate date = happened.atZone(zone).toLocalDate();
            Instant due = at(day == null ? date : date.with(TemporalAdjusters.nextOrSame(day)));
            return due.isAfter(happened)
                    ? due
                    : at(day == null ? date.plusDays(1) : date.with(TemporalAdjusters.next(day)));
        }

        private Instant at(LocalDate date) {
            return ZonedDateTime.of(date, time, zone).toInstant();
        }

        @Override
        public String shown() {
            return (day == null ? "daily" : "weekly, " + day.name().toLowerCase(Locale.ROOT)) + " " + time + " "
                    + zone.getId();
        }
    }
}
