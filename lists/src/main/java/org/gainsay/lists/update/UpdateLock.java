package org.gainsay.lists.update;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gainsay.model.InputException;

/** Keeps two updates of one home apart. */
public final class UpdateLock implements AutoCloseable {
    private final FileChannel channel;

    private UpdateLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it, until it is closed or the process ends.
     *
     * @throws InputException if another update has it, or the home cannot be written
     */
    public static UpdateLock of(Path home) {
        Path file = home.resolve("lists").resolve("update.lock");
        try {
            Files.createDirectories(home.resolve("lists"));
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                return new UpdateLock(channel);
            }
            channel.close();
        } catch (IOException unwritable) {
            throw new InputException(
                    file + ": cannot be written; check disk and permissions, or name another home with --home",
                    unwritable);
        }
        throw new InputException(home + ": another update of its lists is running; wait until it is done");
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException another) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException harmless) {
            // The lock ends with the process at the latest.
        }
    }
}
