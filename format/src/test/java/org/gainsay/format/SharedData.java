package org.gainsay.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folder of shared test data beside the checkout. */
final class SharedData {
    private SharedData() {}

    /** The folder below {@code shared}; where it is absent, one line says what is left out. */
    static Optional<Path> folder(String name, String leftOut) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("contract"))) {
                return Optional.of(shared.resolve(name)).filter(Files::isDirectory);
            }
        }
        System.out.println("shared data is absent, left out: " + leftOut);
        return Optional.empty();
    }
}
