package org.gainsay.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gainsay.model.InputException;

/**
 * A home in one zip file, made while others write to it: unpacked, it is a home. Its {@code ledger.db} is a copy of the ledger, wherever
 * that lies; beside it is what lies in the folder, all but what can be computed anew.
 */
final class Backup {
    /** Of the deepest folder in a home, and more. */
    private static final int DEPTH = 20;

    private final Path folder;
    private final Database source;

    Backup(Path folder, Database source) {
        this.folder = folder;
        this.source = source;
    }

    /**
     * Makes it, and puts it in the place of an earlier one only when it is whole and on disk.
     *
     * @return where its ledger ends
     */
    Head write(Path file) {
        var target = file.toAbsolutePath().normalize();
        var parent = target.getParent();
        if (parent == null || target.startsWith(folder.toAbsolutePath().normalize())) {
            throw new InputException(file + ": a backup in the home would be lost with it; name a file elsewhere");
        }
        try {
            var aside = Files.createTempDirectory(parent, ".gainsay-backup-");
            try {
                return write(aside, target);
            } finally {
                remove(aside);
            }
        } catch (IOException e) {
            throw new InputException(
                    file + ": cannot be written (" + Failures.reason(e)
                            + "); check the folder and the space on its disk",
                    e);
        }
    }

    /** Once more where something was erased meanwhile: the backup must not keep what the home has just lost. */
    private Head write(Path aside, Path target) throws IOException {
        while (true) {
            var head = copyLedger(aside);
            var zip = AtomicFile.aside(aside, out -> pack(aside.resolve(Sqlite.FILE), out));
            if (Files.getFileStore(zip).supportsFileAttributeView(PosixFileAttributeView.class)) {
                // All that the home keeps of people is in it, and a home is its owner's.
                Files.setPosixFilePermissions(zip, PosixFilePermissions.fromString("rw-------"));
            }
            if (lastErasure() <= head.seq()) {
                AtomicFile.place(zip, target);
                return head;
            }
            Files.delete(zip);
            Files.delete(aside.resolve(Sqlite.FILE));
        }
    }

    private Head copyLedger(Path aside) {
        try (var copy = new Database(new Sqlite(aside, folder.resolve(Home.CACHE)))) {
            return LedgerCopy.copy(source, copy, aside.toString());
        }
    }

    private long lastErasure() {
        return source.read(SqlErasure::read).all().stream()
                .mapToLong(Erasures.Erasure::seq)
                .max()
                .orElse(0);
    }

    private void pack(Path ledger, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        add(zip, Sqlite.FILE, ledger);
        for (var file : files()) {
            add(zip, folder.relativize(file).toString().replace('\\', '/'), file);
        }
        zip.finish();
    }

    /** In order of their names; a folder may be a link, as a {@code store/} that servers share. */
    private List<Path> files() throws IOException {
        var found = new ArrayList<Path>();
        var aside = folder.resolve(SourceStore.FOLDER).resolve(SourceStore.ASIDE);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean anew = directory.equals(folder.resolve(Home.CACHE)) || directory.equals(aside);
                return anew ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isLedger(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }

    private boolean isLedger(Path file) {
        return folder.equals(file.getParent()) && file.getFileName().toString().startsWith("ledger.");
    }

    /** Leaves out what somebody removes meanwhile. */
    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var entry = new ZipEntry(name);
            entry.setLastModifiedTime(Files.getLastModifiedTime(file));
            zip.putNextEntry(entry);
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            // Where it was erased, the whole backup is made once more.
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
    }
}
