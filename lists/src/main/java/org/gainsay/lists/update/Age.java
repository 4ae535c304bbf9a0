package org.gainsay.lists.update;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledVersion;
import org.jspecify.annotations.Nullable;

/**
 * How old an installed version is.
 *
 * @param days since its date; where that is not known, since it was fetched, and it may be any older than that
 * @param isKnown whether the days are its true age
 * @param note on an age that is not simply that of its date; null where it is
 * @param advice what to do about it; null where nothing can be done
 */
record Age(
        long days,
        boolean isKnown,
        @Nullable String note,
        @Nullable String advice) {
    static Age of(InstalledList list, InstalledVersion version, LocalDate today) {
        LocalDate date = version.date();
        if (date != null) {
            return new Age(days(date, today), true, null, null);
        }
        if (list.source().equals(BuiltinSnapshot.SOURCE) && BuiltinSnapshot.isOf(version.sha256())) {
            return new Age(
                    days(BuiltinSnapshot.DATE, today),
                    true,
                    "is the built-in snapshot of " + BuiltinSnapshot.DATE + ", not for compliance",
                    null);
        }
        LocalDate fetched = day(version.fetched());
        long since = days(fetched, today);
        if (PublishedLists.official().publishes(list.source(), version.files())) {
            return new Age(since, true, null, null);
        }
        String when = since == 0 ? "today" : "on " + fetched;
        return new Age(
                since,
                false,
                "no date known (fetched " + when + "), so that it may be any older",
                "give its date with gainsay lists update --from " + list.source() + "@YYYY-MM-DD=ADDRESS");
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static long days(LocalDate date, LocalDate today) {
        return ChronoUnit.DAYS.between(date, today);
    }
}
