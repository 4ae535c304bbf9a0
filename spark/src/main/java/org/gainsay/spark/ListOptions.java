package org.gainsay.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gainsay.desk.ListChoice;
import org.gainsay.lists.ListSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lists to look at, as for the commands. They lie on the machine where the job is started. */
final class ListOptions {
    @Option(
            names = "--list",
            paramLabel = "SOURCE[@DATE]=PATH",
            description =
                    "As for gainsay screen, on the machine where the job is started. Without it the lists installed in the home.")
    private List<String> lists = List.of();

    @Option(
            names = "--skip-broken",
            description = "Leave out list entries that cannot be read; else a list with one is refused.")
    private boolean skipBroken;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Whose installed lists are used; else GAINSAY_HOME, else ~/.gainsay.")
    private @Nullable Path home;

    List<ListSource> sources() {
        return ListChoice.of(lists, home());
    }

    boolean skipBroken() {
        return skipBroken;
    }

    private Path home() {
        return home != null
                ? home
                : variable("GAINSAY_HOME")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(variable("HOME").orElse(System.getProperty("user.home")), ".gainsay"));
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
