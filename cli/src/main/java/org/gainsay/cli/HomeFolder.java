package org.gainsay.cli;

import java.nio.file.Path;
import java.util.Optional;
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

    @Option(
            names = "--store",
            paramLabel = "JDBC-URL",
            description =
                    "A PostgreSQL database that holds the ledger of the home; else GAINSAY_STORE, else a file in it.")
    private @Nullable String store;

    /** The folder, whether or not it is there. */
    Path path() {
        return home != null
                ? home
                : variable("GAINSAY_HOME")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(variable("HOME").orElse(System.getProperty("user.home")), ".gainsay"));
    }

    /** The home, made where there is none. */
    Home open(Session session) {
        return Home.open(path(), store(), session.clock());
    }

    /** The home for commands that only look at what was kept. */
    Home existing(Session session) {
        return Home.openExisting(path(), store(), session.clock());
    }

    /** Where the ledger lies; null for a file in the home. */
    @Nullable String store() {
        return store != null
                ? StoreAddress.ofArgument("--store", store)
                : variable("GAINSAY_STORE").orElse(null);
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
