package org.gainsay.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.ListSource;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.lists.update.PublishedLists;
import org.gainsay.model.ListEdition;

/** What a person should know of the lists that answer: which are old, without aliases, or of no known date. A line a kind. */
public final class ListWarnings {
    private ListWarnings() {}

    /**
     * Says it, after the line that names the lists.
     *
     * @param used the publications, and {@code editions} what they turned out to be, in the same order
     */
    public static void say(
            List<ListSource> used, List<ListEdition> editions, Path home, LocalDate today, Consumer<String> say) {
        List<ListStatus> installed = ListStatus.ofInstalled(
                InstalledLists.of(home),
                PublishedLists.official().withSettings(home),
                today,
                SourceStore.in(home)::path);
        List<String> old = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (int number = 0; number < used.size(); number++) {
            ListSource source = used.get(number);
            ListEdition edition = editions.get(number);
            Optional<ListStatus> status = installed.stream()
                    .filter(each -> each.source().equals(source.source())
                            && source.sha256().equals(each.sha256()))
                    .findFirst();
            boolean snapshot = edition.date() == null && BuiltinSnapshot.isOf(source.sha256());
            if (snapshot) {
                say.accept(source.source() + ": these files are the built-in snapshot of " + BuiltinSnapshot.DATE
                        + ", not for compliance; run gainsay lists update");
            } else if (!source.builtin() && status.isPresent() && status.get().stale()) {
                old.add(source.source() + " " + aged(status.get()));
            } else if (!source.builtin() && status.isPresent() && status.get().isAgeUnknown()) {
                unknown.add(source.source() + " (fetched " + day(status.get()) + ")");
            } else if (status.isEmpty() && edition.date() == null) {
                undated.add(source.source());
            }
            if (source.lacksAliases()) {
                say.accept(source.source()
                        + ": is without its file of aliases (alt.csv or cons_alt.csv), so that only"
                        + " primary names are found; name the folder that holds all its files");
            }
        }
        if (!old.isEmpty()) {
            say.accept("stale: " + String.join(", ", old) + "; run gainsay lists update");
        }
        if (!unknown.isEmpty()) {
            say.accept("no date known: " + String.join(", ", unknown) + "; gainsay lists status says how to give it");
        }
        if (!undated.isEmpty()) {
            say.accept("undated: " + String.join(", ", undated)
                    + "; if you know the date, say it, for instance --list " + undated.getFirst()
                    + "@YYYY-MM-DD=PATH");
        }
    }

    private static String aged(ListStatus status) {
        return status.ageDays() == null
                ? "(undated, fetched " + day(status) + ")"
                : "(" + status.ageDays() + " days old)";
    }

    private static String day(ListStatus status) {
        return String.valueOf(status.fetched()).substring(0, "2026-01-01".length());
    }
}
