package org.gainsay.cli.doctor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gainsay.ledger.HomeFailure;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** How a home is, and the program beside it. Nothing is made, mended or written, and no host is asked but the store that is named. */
public final class Doctor {
    private Doctor() {}

    /**
     * Looks at everything.
     *
     * @param home the folder, whether or not it is there
     * @param store where its ledger lies, as {@link org.gainsay.ledger.Home#open(Path, String, java.time.InstantSource)} takes it
     * @param now ages are counted up to it
     * @return what was found, in the order in which people read it
     */
    public static List<Finding> look(Path home, @Nullable String store, Instant now) {
        return Stream.<Supplier<List<Finding>>>of(
                        ProgramCheck::look,
                        () -> HomeCheck.look(home),
                        () -> guarded(
                                "lists", "restore the home's lists/ from a backup", () -> ListsCheck.look(home, now)),
                        () -> guarded(
                                "ledger",
                                "restore a backup, or see what the line says",
                                () -> LedgerCheck.look(home, store, now)),
                        () -> JobsCheck.look(home))
                .flatMap(check -> check.get().stream())
                .toList();
    }

    /** What makes a look impossible is a finding as well. */
    private static List<Finding> guarded(String of, String mend, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (InputException | HomeFailure e) {
            return List.of(Finding.bad(of, String.valueOf(e.getMessage()), mend));
        }
    }
}
