package org.gainsay.claims.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gainsay.model.InputException;

/**
 * The folder of the files of claims, each named by the state of the home that it shows. A file is written aside and renamed into its place,
 * and never changes; so any number of processes may read and write here at once, and at worst two compute the same.
 */
record ClaimFolder(Path folder) {
    private static final String ENDING = ".db";

    Optional<ClaimFile> find(String state) {
        Path file = folder.resolve(state + ENDING);
        try {
            return Files.isRegularFile(file) ? Optional.of(ClaimFile.open(file)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty(); // damaged, or gone meanwhile: it is made anew
        }
    }

    ClaimFile write(String state, Consumer<ClaimFileWriter> content) {
        Path aside = folder.resolve(UUID.randomUUID() + ".part");
        Path file = folder.resolve(state + ENDING);
        try {
            Files.createDirectories(folder);
            try (ClaimFileWriter writer = new ClaimFileWriter(aside)) {
                content.accept(writer);
                writer.finish();
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            ClaimFile claims = ClaimFile.open(file);
            deleteOthers(file);
            return claims;
        } catch (IOException | SQLException e) {
            throw new InputException(
                    folder + ": cannot keep the claims there (" + e.getMessage() + "); make room, or make it writable",
                    e);
        } finally {
            aside.toFile().delete();
        }
    }

    /** Whoever has one of them open goes on reading it. */
    private void deleteOthers(Path file) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> others = all.filter(other -> other.toString().endsWith(ENDING) && !other.equals(file))
                    .toList();
            others.forEach(other -> other.toFile().delete());
        }
    }
}
