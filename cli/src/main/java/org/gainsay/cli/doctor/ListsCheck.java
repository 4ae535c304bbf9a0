package org.gainsay.cli.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.desk.StatusJson;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.installed.InstalledFile;
import org.gainsay.lists.installed.InstalledLists;
import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.model.InputException;

/** Each list that answers: of which date it is, how old, and whether its files are still the bytes that were installed. */
final class ListsCheck {
    private ListsCheck() {}

    static List<Finding> look(Path home, Instant now) {
        InstalledLists installed = InstalledLists.of(home);
        SourceStore store = SourceStore.in(home);
        List<Finding> findings = new ArrayList<>();
        for (ListStatus status : StatusJson.all(home, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            findings.add(installed.list(status.source()).current().stream()
                    .flatMap(version -> damage(status.source(), version, store))
                    .findFirst()
                    .orElseGet(() -> standing(status)));
        }
        return findings;
    }

    private static Finding standing(ListStatus status) {
        String says = said(status);
        String mend = status.advice().isEmpty()
                ? "gainsay lists update " + status.source()
                : status.advice().replaceFirst("^run ", "");
        boolean failing = status.state() == ListStatus.State.FAILING;
        if (failing && (status.stale() || status.sha256() == null)) {
            return Finding.bad(status.source(), says, mend + ", and see why it fails");
        }
        return failing || status.stale() || !status.note().isEmpty()
                ? Finding.look(status.source(), says, mend)
                : Finding.ok(status.source(), says);
    }

    private static String said(ListStatus status) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(status.date()).ifPresent(parts::add);
        Optional.ofNullable(status.entries()).ifPresent(entries -> parts.add(entries + " entries"));
        if (!status.facts().isEmpty()) {
            parts.add(status.facts());
        } else if (status.ageDays() != null) {
            parts.add(status.ageDays() + (status.ageDays() == 1 ? " day old" : " days old"));
        }
        return String.join(", ", parts);
    }

    private static Stream<Finding> damage(String source, InstalledVersion version, SourceStore store) {
        return version.files().stream().flatMap(file -> damage(source, file, store));
    }

    private static Stream<Finding> damage(String source, InstalledFile file, SourceStore store) {
        try {
            store.check(file.sha256());
            return Stream.empty();
        } catch (InputException e) {
            return Stream.of(Finding.bad(
                    source,
                    file.name() + " is missing or damaged: " + e.getMessage(),
                    "gainsay lists update " + source + ", or restore the home's store/ from a backup"));
        }
    }
}
