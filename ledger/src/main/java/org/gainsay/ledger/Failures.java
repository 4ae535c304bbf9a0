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
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can go wrong with the place where things are kept, each as one line that says what to do. */
final class Failures {
    /** With less room than this left, a failed write is put down to a full disk. */
    private static final long NEARLY_NOTHING = 64 * 1024;

    private Failures() {}

    static InputException writing(Path home, IOException cause) {
        return isFull(home) ? full(home, cause) : unwritable(home, reason(cause), cause);
    }

    static InputException unwritable(Path home, String reason, @Nullable Throwable cause) {
        return new InputException(
                home + ": nothing can be kept there (" + reason
                        + "); name another place with --home, or keep nothing with --no-keep",
                cause);
    }

    static InputException ledger(Path home, SQLException cause) {
        var code = cause instanceof SQLiteException e ? e.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> full(home, cause);
            case SQLITE_IOERR -> isFull(home) ? full(home, cause) : unwritable(home, reason(cause), cause);
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
                unwritable(home, "ledger.db cannot be opened for writing", cause);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new InputException(
                        home + ": another process has been writing to the ledger for over 30 s; try again later",
                        cause);
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                new InputException(
                        home + ": ledger.db is damaged or no ledger; put a backup in its place, or name another home"
                                + " with --home",
                        cause);
            default -> new InputException(home + ": the ledger failed (" + reason(cause) + ")", cause);
        };
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

    private static InputException full(Path home, Exception cause) {
        return new InputException(
                home + ": the disk is full, so nothing of this was kept; free some space, name another place with"
                        + " --home, or keep nothing with --no-keep",
                cause);
    }

    private static boolean isFull(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
