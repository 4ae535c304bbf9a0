package org.gainsay.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the stored files that bodies refer to are there as they came. */
final class FilesCheck {
    private static final int PAGE = 1_000;

    private final Database database;
    private final SourceStore store;
    private final StoredFiles referred;

    FilesCheck(Database database, SourceStore store, StoredFiles referred) {
        this.database = database;
        this.store = store;
        this.referred = referred;
    }

    /** The first row that refers to a file that is not as it came; empty where all are. */
    Optional<Verdict.Broken> damage() {
        return Stream.iterate(page(""), page -> !page.isEmpty(), page -> page(page.getLast()))
                .flatMap(page -> page.stream().flatMap(file -> look(file).stream()))
                .min(Comparator.comparingLong(Verdict.Broken::seq));
    }

    private List<String> page(String after) {
        return database.read(connection -> References.files(connection, after, PAGE));
    }

    private Optional<Verdict.Broken> look(String sha256) {
        var there = store.contains(sha256);
        if (there ? store.isWhole(sha256) : !database.isInHome()) {
            return Optional.empty();
        }
        // What an erasure has taken meanwhile nothing refers to any more.
        long seq = database.read(connection -> References.firstUse(connection, sha256, referred));
        return seq == 0
                ? Optional.empty()
                : Optional.of(new Verdict.Broken(
                        seq,
                        there ? Fault.FILE_CHANGED : Fault.FILE_MISSING,
                        store.path(sha256).toString()));
    }
}
