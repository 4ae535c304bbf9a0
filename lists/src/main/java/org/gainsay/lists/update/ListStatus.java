package org.gainsay.lists.update;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListEdition;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one list.
 *
 * @param date of the version that is used, or {@code undated}; null where none is installed
 * @param ageDays since that date, else since it was fetched
 * @param note what to know or do, in one line; empty where all is well
 */
public record ListStatus(
        String source,
        @Nullable String date,
        @Nullable Instant fetched,
        @Nullable Long ageDays,
        @Nullable Integer entries,
        @Nullable String sha256,
        State state,
        String note) {
    /** A list whose last update failed is {@link #FAILING} whatever its age. */
    public enum State {
        INSTALLED,
        BUILTIN,
        STALE,
        FAILING;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All lists of a home; the built-in one among them where it is used, because none is installed. */
    public static List<ListStatus> of(InstalledLists installed, PublishedLists published, LocalDate today) {
        List<ListStatus> all = new ArrayList<>();
        boolean any = false;
        for (InstalledList list : installed.all()) {
            any |= list.current().isPresent();
            all.add(of(list, published.staleAfterDays(list.source()), today));
        }
        if (!any) {
            all.addFirst(builtin(today));
        }
        return all;
    }

    private static ListStatus builtin(LocalDate today) {
        ListEdition edition = BuiltinSnapshot.load().edition();
        return new ListStatus(
                edition.source(),
                edition.dateLabel(),
                null,
                ChronoUnit.DAYS.between(BuiltinSnapshot.DATE, today),
                edition.entries(),
                edition.sha256(),
                State.BUILTIN,
                "built-in snapshot, not for compliance; run gainsay lists update, or hand in today's list with --list");
    }

    private static ListStatus of(InstalledList list, int staleAfter, LocalDate today) {
        InstalledList.Failure failure = list.failure();
        String failed = failure == null ? "" : "update of " + failure.at() + " failed: " + failure.reason();
        InstalledVersion version = list.current().orElse(null);
        if (version == null) {
            return new ListStatus(
                    list.source(), null, null, null, null, null, State.FAILING, "not installed; " + failed);
        }
        LocalDate checked = day(list.checked() == null ? version.fetched() : list.checked());
        LocalDate date = version.date() == null ? day(version.fetched()) : version.date();
        long age = ChronoUnit.DAYS.between(date, today);
        boolean stale = age > staleAfter;
        State state = failure != null ? State.FAILING : stale ? State.STALE : State.INSTALLED;
        String old = stale ? stale(list.source(), age, staleAfter, checked, today) : "";
        return new ListStatus(
                list.source(),
                version.dateLabel(),
                version.fetched(),
                age,
                version.entries(),
                version.sha256(),
                state,
                failed + (failed.isEmpty() || old.isEmpty() ? "" : "; ") + old);
    }

    private static String stale(String source, long age, int staleAfter, LocalDate checked, LocalDate today) {
        return age + " days old, and its authority usually publishes within " + staleAfter + "; "
                + (checked.isBefore(today)
                        ? "run gainsay lists update " + source
                        : "today nothing newer was there: see whether its address has moved");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
