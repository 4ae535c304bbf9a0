package org.gainsay.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are there whole or not at all, also after a crash and with several processes writing the same one. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes a file's content to a stream; leaves the stream open. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Written aside in a folder, on disk; the caller moves it with {@link #place} or deletes it. */
    static Path aside(Path folder, Content content) throws IOException {
        Files.createDirectories(folder);
        var aside = folder.resolve(UUID.randomUUID() + ".part");
        try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(aside);
            throw e;
        }
        return aside;
    }

    /** Renames a file written aside to where it belongs, replacing what is there. */
    static void place(Path aside, Path target) throws IOException {
        try {
            Files.createDirectories(parent(target));
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(parent(target));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file in no folder: " + file);
        }
        return parent;
    }

    /** Makes a rename last through a power cut, on systems that let a folder be opened. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
