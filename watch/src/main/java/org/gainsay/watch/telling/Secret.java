package org.gainsay.watch.telling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.gainsay.model.InputException;

/** Where something secret is to be had: the file of rules holds none. */
public sealed interface Secret {
    /** A variable of the environment. */
    record Variable(String name) implements Secret {}

    /** A file that only its owner may read. */
    record InFile(Path file) implements Secret {}

    /** Longer ones are no secrets. */
    int MOST = 4_096;

    /**
     * What it is now.
     *
     * @param environment where secrets may stand
     * @throws InputException where it is not to be had, or others may read it
     */
    default String read(Environment environment) {
        return switch (this) {
            case Variable variable -> {
                String value = environment.value(variable.name());
                if (value == null || value.isBlank()) {
                    throw new InputException("the variable " + variable.name()
                            + " is not set; set it for the process that tells, or name a file");
                }
                yield value.strip();
            }
            case InFile in -> read(in.file());
        };
    }

    private static String read(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                others.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
                if (!others.isEmpty()) {
                    throw new InputException(file + ": others may read it; chmod 600 " + file);
                }
            }
            if (Files.size(file) > MOST) {
                throw new InputException(file + ": is too long for a secret; write the secret alone into it");
            }
            String value = Files.readString(file).strip();
            if (value.isEmpty()) {
                throw new InputException(file + ": is empty; write the secret into it");
            }
            return value;
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read; write the secret into it, and chmod 600 " + file, e);
        }
    }
}
