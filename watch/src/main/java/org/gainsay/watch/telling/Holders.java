package org.gainsay.watch.telling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who tells from a home, each with a file that is locked while it lives: the system gives the lock back however a process ends, so that
 * others need not wait for the lease of one that was killed. Servers that share a store and no folder do wait. Close it when done.
 */
final class Holders implements AutoCloseable {
    private static final String FOLDER = "tellers";
    private static final String ENDING = ".lock";

    private final Path folder;
    private final String own = UUID.randomUUID().toString();
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    /** @throws UncheckedIOException where the home cannot be written */
    Holders(Path home) {
        try {
            folder = Files.createDirectories(home.resolve(FOLDER));
            file = folder.resolve(own + ENDING);
            // Locked before it bears its name, else somebody might find it unlocked and take this one for dead.
            Path unnamed = folder.resolve(own + ".new");
            channel = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock = channel.lock();
            Files.move(unnamed, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of this one. */
    String own() {
        return own;
    }

    /** Those that were here and have ended. */
    Set<String> dead() {
        Set<String> dead = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path each : files) {
                if (!each.equals(file) && isUnlocked(each)) {
                    String name = each.getFileName().toString();
                    dead.add(name.substring(0, name.length() - ENDING.length()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dead;
    }

    private static boolean isUnlocked(Path file) {
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = other.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException | IOException e) {
            return false;
        }
    }

    /** Forgets those whose messages others have taken over. */
    void forget(Set<String> dead) {
        for (String each : dead) {
            try {
                Files.deleteIfExists(folder.resolve(each + ENDING));
            } catch (IOException e) {
                // It stays, and is found dead again.
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The system gives the lock back in any case.
        }
    }
}
