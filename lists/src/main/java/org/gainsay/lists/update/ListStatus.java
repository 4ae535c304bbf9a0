package org.gainsay.lists.update;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.installed.InstalledList;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.InputException;
import org.gainsay.model.ListEdition;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one list.
 *
 * @param date of the version that is used, or {@code undated}; null where none is installed
 * @param ageDays since that date; null where the list is undated and did not come from its authority, so that nobody knows
 * @param stale whether it is older than its authority usually lets it become, also where the last update failed besides
 * @param facts what to know, in one line; empty where all is well
 * @param advice what to do about it, in one line; empty where nothing need be done, or the facts say it
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
        String facts,
        String advice) {
    private static final String UPDATE = "run gainsay lists update ";
    private static final String ALIASES = "alt.csv or cons_alt.csv";

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

    /** What to know and do, in one line; empty where all is well. */
    public String note() {
        return joined(List.of(facts, advice));
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
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

    /**
     * All lists of a home; the built-in one among them where it is used, because none is installed.
     *
     * @param store where the file of a hash lies
     */
    public static List<ListStatus> of(
            InstalledLists installed, PublishedLists published, LocalDate today, Function<String, Path> store) {
        List<ListStatus> all = new ArrayList<>(ofInstalled(installed, published, today, store));
        if (installed.all().stream().noneMatch(list -> list.current().isPresent())) {
            all.addFirst(builtin(today));
        }
        return all;
    }

    /** Those that were installed, or of which that was tried. */
    public static List<ListStatus> ofInstalled(
            InstalledLists installed, PublishedLists published, LocalDate today, Function<String, Path> store) {
        return installed.all().stream()
                .map(list -> list.current().isEmpty()
                        ? missing(list, published)
                        : of(list, published.staleAfterDays(list.source()), today, store))
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
                "built-in snapshot, not for compliance",
                "run gainsay lists update, or hand in today's list with --list");
    }

    /** One of which no try succeeded. What no authority publishes under that name may be a slip of the pen. */
    private static ListStatus missing(InstalledList list, PublishedLists published) {
        boolean known = published.all().stream().anyMatch(each -> each.source().equals(list.source()));
        return new ListStatus(
                list.source(),
                null,
                null,
                null,
                null,
                null,
                State.FAILING,
                false,
                joined(List.of("not installed", failed(list))),
                known ? UPDATE + list.source() : "gainsay lists forget " + list.source() + " takes it off this list");
    }

    private static String failed(InstalledList list) {
        InstalledList.Failure failure = list.failure();
        return failure == null ? "" : "update of " + failure.at() + " failed: " + failure.reason();
    }

    private static ListStatus of(InstalledList list, int staleAfter, LocalDate today, Function<String, Path> store) {
        InstalledVersion version = list.current().orElseThrow();
        Age age = Age.of(list, version, today);
        boolean stale = age.days() > staleAfter;
        State state = list.failure() != null ? State.FAILING : stale ? State.STALE : State.INSTALLED;
        List<String> facts = new ArrayList<>(List.of(failed(list)));
        List<String> advice = new ArrayList<>();
        if (age.note() != null) {
            facts.add(age.note());
        }
        if (age.advice() != null) {
            advice.add(age.advice());
        }
        if (lacksAliases(list, version, store)) {
            facts.add("is without its file of aliases (" + ALIASES + "), so that only primary names are found");
            advice.add(UPDATE + list.source() + ", or give the folder that holds all its files");
        }
        if (stale) {
            facts.add((age.isKnown() ? "" : "at least ") + age.days()
                    + " days old, and its authority usually publishes within " + staleAfter);
            if (advice.stream().noneMatch(each -> each.startsWith(UPDATE)) || isAsked(list, version, today)) {
                advice.add(
                        isAsked(list, version, today)
                                ? "today nothing newer was there: see whether its address has moved"
                                : UPDATE + list.source());
            }
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
                joined(facts),
                joined(advice));
    }

    private static boolean lacksAliases(InstalledList list, InstalledVersion version, Function<String, Path> store) {
        try {
            return version.source(list.source(), store).lacksAliases();
        } catch (InputException e) {
            return false; // a file that is missing or damaged is another matter, and told elsewhere
        }
    }

    /** Whether its authority was asked today, and had nothing newer. */
    private static boolean isAsked(InstalledList list, InstalledVersion version, LocalDate today) {
        LocalDate checked = Age.day(list.checked() == null ? version.fetched() : list.checked());
        return !checked.isBefore(today) && list.failure() == null && version.isFromTheWeb();
    }
}
