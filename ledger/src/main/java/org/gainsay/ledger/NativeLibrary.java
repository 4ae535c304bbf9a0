package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once into the cache of the home. Left to itself the driver unpacks it anew in every process, and
 * leaves the copy behind when it is killed.
 */
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String FILE = "org.sqlite.lib.name";

    private NativeLibrary() {}

    /** Tells the driver where to load from. The first home of a process decides; without a place to write, the driver's own way stands. */
    static synchronized void unpackInto(Path cache) {
        if (System.getProperty(FOLDER) != null) {
            return;
        }
        var name = LibraryLoaderUtil.getNativeLibName();
        var folder = cache.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        try {
            if (!Files.isRegularFile(folder.resolve(name))) {
                unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, folder.resolve(name));
            }
            System.setProperty(FOLDER, folder.toAbsolutePath().toString());
            System.setProperty(FILE, name);
        } catch (IOException e) {
            // The driver unpacks it elsewhere, or says why it cannot.
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (var in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no library for this system");
            }
            var parent = target.resolveSibling("aside");
            AtomicFile.place(AtomicFile.aside(parent, in::transferTo), target);
        }
    }
}
