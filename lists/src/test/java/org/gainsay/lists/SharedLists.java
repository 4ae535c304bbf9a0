package org.gainsay.lists;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code shared/lists} beside the repository, with whole official lists; not everyone has it. */
final class SharedLists {
    private SharedLists() {}

    /** A file or folder in it; where it is absent, says what is left out. */
    static Optional<Path> find(String relative, String leftOut) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/contract"))) {
                return Optional.of(at.resolve("shared/lists").resolve(relative));
            }
        }
        System.out.println("no ../shared here: left out " + leftOut);
        return Optional.empty();
    }
}
