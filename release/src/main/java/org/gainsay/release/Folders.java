package org.gainsay.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders, whole. */
final class Folders {
    private Folders() {}

    /** Copies a file, or all that is in a folder into another one that may be there already; files keep their times. */
    static void copy(Path from, Path to) throws IOException {
        for (Path each : all(from)) {
            Path target = to.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Removes it with all that is in it; nothing where it is not there. */
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path each : all(folder).reversed()) {
                Files.delete(each);
            }
        }
    }

    /** It and all that is below it, folders before what is in them, in the order of names whatever the disk's. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted(Comparator.comparing(
                            path -> folder.relativize(path).toString().replace('\\', '/')))
                    .toList();
        }
    }
}
