package org.gainsay.spark;

import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of the project, from wherever the tests run. */
final class Examples {
    private Examples() {}

    static Path folder(String name) {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve("examples").resolve(name))) {
                return above.resolve("examples").resolve(name);
            }
        }
        throw new IllegalStateException("no folder examples/" + name + " above this one");
    }
}
