package org.gainsay.lists.update;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param ageDays since that date; null where the list is undated and did not come from its authority, so that nobody knows
 * @param stale whether it is older than its authority usually lets it become, also where the last update failed besides
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
        boolean stale,
        String note) {
    /** A list whose last update failed is {@link #FAILING} whatever its age, and {@link #stale} besides where it is old. */
    public enum State {
        INSTALLED,
        BUILTIN,
        STALE,
        FAILING;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The state, with what it would hide: that the list is stale, or that nobody knows how old it is. */
    public String stateLabel() {
        if (state == State.FAILING && stale) {
            return "failing, stale";
        }
        return state == State.INSTALLED && isAgeUnknown() ? "installed, no date known" : state.label();
    }

    /** Whether there is a list of which nobody knows the date. */
    public boolean isAgeUnknown() {
        return sha256 != null && ageDays == null;
    }

    /** All lists of a home; the built-in one among them where it is used, because none is installed. */
    public static List<ListStatus> of(InstalledLists installed, PublishedLists published, LocalDate today) {
        List<ListStatus> all = new ArrayList<>(ofInstalled(installed, published, today));
        if (installed.all().stream().noneMatch(list -> list.current().isPresent())) {
            all.addFirst(builtin(today));
        }
        return all;
    }

    /** Those that were installed, or of which that was tried. */
    public static List<ListStatus> ofInstalled(InstalledLists installed, PublishedLists published, LocalDate today) {
        return installed.all().stream()
                .map(list -> of(list, published.staleAfterDays(list.source()), today))
                .toList();
    }

    /** Read once: it is asked for with every look at the lists, and never changes. */
    private static final class Builtin {
        static final ListEdition EDITION = BuiltinSnapshot.load().edition();
    }

    private static ListStatus builtin(LocalDate today) {
        ListEdition edition = Builtin.EDITION;
        return new ListStatus(
                edition.source(),
                edition.dateLabel(),
                null,
                ChronoUnit.DAYS.between(BuiltinSnapshot.DATE, today),
                edition.entries(),
                edition.sha256(),
                State.BUILTIN,
                true,
                "built-in snapshot, not for compliance; run gainsay lists update, or hand in today's list with --list");
    }

    private static ListStatus of(InstalledList list, int staleAfter, LocalDate today) {
        InstalledList.Failure failure = list.failure();
        String failed = failure == null ? "" : "update of " + failure.at() + " failed: " + failure.reason();
        InstalledVersion version = list.current().orElse(null);
        if (version == null) {
            return new ListStatus(
                    list.source(), null, null, null, null, null, State.FAILING, false, "not installed; " + failed);
        }
        Age age = Age.of(list, version, today);
        boolean stale = age.days() > staleAfter;
        State state = failure != null ? State.FAILING : stale ? State.STALE : State.INSTALLED;
        List<String> notes = new ArrayList<>();
        if (failure != null) {
            notes.add(failed);
        }
        if (age.note() != null) {
            notes.add(age.note());
        }
        if (stale) {
            notes.add(stale(list, version, age, staleAfter, today));
        }
        return new ListStatus(
                list.source(),
                version.dateLabel(),
                version.fetched(),
                age.isKnown() ? age.days() : null,
                version.entries(),
                version.sha256(),
                state,
                stale,
                String.join("; ", notes));
    }

    private static String stale(
            InstalledList list, InstalledVersion version, Age age, int staleAfter, LocalDate today) {
        LocalDate checked = Age.day(list.checked() == null ? version.fetched() : list.checked());
        boolean asked = !checked.isBefore(today) && list.failure() == null && version.isFromTheWeb();
        return (age.isKnown() ? "" : "at least ") + age.days()
                + " days old, and its authority usually publishes within "
                + staleAfter + "; "
                + (asked
                        ? "today nothing newer was there: see whether its address has moved"
                        : "run gainsay lists update " + list.source());
    }
}
