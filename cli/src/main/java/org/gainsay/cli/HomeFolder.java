package org.gainsay.cli;

import java.nio.file.Path;
import org.gainsay.ledger.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the work is kept. */
final class HomeFolder {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where what was read and screened is kept; else GAINSAY_HOME, else ~/.gainsay.")
    private @Nullable Path home;

    /** The folder, whether or not it is there. */
    Path path() {
        if (home != null) {
            return home;
        }
        String variable = System.getenv("GAINSAY_HOME");
        return variable != null && !variable.isEmpty()
                ? Path.of(variable)
                : Path.of(System.getProperty("user.home"), ".gainsay");
    }

    /** The home, made where there is none. */
    Home open(Session session) {
        return Home.open(path(), session.clock());
    }

    /** The home for commands that only look at what was kept. */
    Home existing(Session session) {
        return Home.openExisting(path(), session.clock());
    }
}
