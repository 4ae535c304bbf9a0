package org.gainsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.ledger.Home;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the work is kept. */
final class HomeOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where to keep what was read and screened; else GAINSAY_HOME, else ~/.gainsay.")
    private @Nullable Path home;

    @Option(names = "--no-keep", description = "Keep nothing of this run.")
    private boolean noKeep;

    /** The folder, whether or not it is there. */
    Path folder() {
        if (home != null) {
            return home;
        }
        String variable = System.getenv("GAINSAY_HOME");
        return variable != null && !variable.isEmpty()
                ? Path.of(variable)
                : Path.of(System.getProperty("user.home"), ".gainsay");
    }

    /** The home, made where there is none; empty with {@code --no-keep}. */
    Optional<Home> open(Session session) {
        return noKeep ? Optional.empty() : Optional.of(Home.open(folder(), session.clock()));
    }

    /** The home for commands that look at it and make no sense without one. */
    Home existing(Session session) {
        if (noKeep) {
            throw new InputException("--no-keep makes no sense here: this command looks at what was kept");
        }
        return Home.openExisting(folder(), session.clock());
    }

    /** Where native libraries are unpacked once: in the home, or in the system's folder for such where nothing is kept. */
    Path nativeCache() {
        return noKeep
                ? Path.of(System.getProperty("java.io.tmpdir"), "gainsay-native-" + System.getProperty("user.name"))
                : folder().resolve("cache").resolve("native");
    }
}
