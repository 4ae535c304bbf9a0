package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the place where things are kept, each as one line that says what to do. */
final class Failures {
    /** With less room than this left, a failed write is put down to a full disk. */
    private static final long NEARLY_NOTHING = 64 * 1024;

    private Failures() {}

    static HomeFailure writing(Path home, IOException cause) {
        return isFull(home) ? full(home, cause) : unwritable(home, reason(cause), cause);
    }

    static HomeFailure unwritable(Path home, String reason, @Nullable Throwable cause) {
        return new HomeFailure(
                home + ": nothing can be kept there (" + reason
                        + "); name another place with --home; screen and read can also keep nothing, with --no-keep",
                cause);
    }

    static InputException newer(String place, int version) {
        return new InputException(place + ": its ledger was made by a newer version (tables " + version
                + ", known here " + Tables.VERSION + "); update gainsay, or name another home with --home");
    }

    static HomeFailure busy(String place, SQLException cause) {
        return new HomeFailure(
                place + ": another process has been writing to the ledger for over " + Engine.BUSY_SECONDS
                        + " s; try again later",
                cause);
    }

    static HomeFailure cut(String place, SQLException cause) {
        return new HomeFailure(
                place + ": the connection was cut before this was kept, so nothing of it was; do it again", cause);
    }

    static HomeFailure unknown(String place, SQLException cause) {
        return new HomeFailure(
                place
                        + ": the connection was cut while this was being kept, and the store cannot be asked whether it was;"
                        + " when it can be reached again, look before doing this again",
                cause);
    }

    static HomeFailure other(String place, SQLException cause) {
        return new HomeFailure(place + ": the ledger failed (" + reason(cause) + ")", cause);
    }

    /** What the system says, without the path that the message names anyway. */
    static String reason(Exception cause) {
        var said = switch (cause) {
            case NoSuchFileException e -> "there is no such file or folder";
            case FileAlreadyExistsException e -> "a file is in its place";
            case AccessDeniedException e -> "access is denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(cause.getMessage());
        };
        return said.lines().findFirst().orElse("");
    }

    static HomeFailure full(Path home, Exception cause) {
        return new HomeFailure(
                home + ": the disk is full, so nothing of this was kept; free some space, name another place with"
                        + " --home; screen and read can also keep nothing, with --no-keep",
                cause);
    }

    static boolean isFull(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
