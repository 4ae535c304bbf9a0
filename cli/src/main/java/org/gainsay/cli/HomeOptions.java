package org.gainsay.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gainsay.ledger.Home;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the work is kept, or that it is not. */
final class HomeOptions {
    @Mixin
    private final HomeFolder folder = new HomeFolder();

    @Option(names = "--no-keep", description = "Keep nothing of what was read or screened.")
    private boolean noKeep;

    /** The home, made where there is none; empty with {@code --no-keep}. */
    Optional<Home> open(Session session) {
        return noKeep ? Optional.empty() : Optional.of(folder.open(session));
    }

    boolean keepsNothing() {
        return noKeep;
    }

    /** Its folder, whether or not it is there and anything is kept: installed lists are read from it in any case. */
    Path folder() {
        return folder.path();
    }

    /** Where native libraries are unpacked once: in the home, or in the system's folder for such where nothing is kept. */
    Path nativeCache() {
        return noKeep
                ? Path.of(System.getProperty("java.io.tmpdir"), "gainsay-native-" + System.getProperty("user.name"))
                : folder.path().resolve("cache").resolve("native");
    }
}
