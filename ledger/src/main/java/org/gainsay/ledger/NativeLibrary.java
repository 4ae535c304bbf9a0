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
        var library = library(cache);
        try {
            if (!Files.isRegularFile(library)) {
                unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + library.getFileName(), library);
            }
            findIn(cache);
        } catch (IOException e) {
            // The driver unpacks it elsewhere, or says why it cannot.
        }
    }

    /** The same where it lies there already; else the driver's own way stands, and nothing is written into the cache. */
    static synchronized void findIn(Path cache) {
        var library = library(cache).toAbsolutePath();
        if (System.getProperty(FOLDER) == null && Files.isRegularFile(library)) {
            System.setProperty(FOLDER, String.valueOf(library.getParent()));
            System.setProperty(FILE, String.valueOf(library.getFileName()));
        }
    }

    private static Path library(Path cache) {
        var folder = cache.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        return folder.resolve(LibraryLoaderUtil.getNativeLibName());
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
