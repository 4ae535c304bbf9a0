package org.gainsay.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.gainsay.model.InputException;

/**
 * Articles and list files exactly as they came, each under the SHA-256 of its bytes. Putting the same bytes twice changes nothing. Safe
 * for any number of threads and processes: a file is there whole or not at all.
 */
public final class SourceStore {
    static final String FOLDER = "store";
    static final String ASIDE = "aside";
    private static final int SHARD = 2;

    private final Path folder;
    private final Path aside;

    SourceStore(Path folder) {
        this.folder = folder;
        this.aside = folder.resolve(ASIDE);
    }

    /** The store of a home, to look into without opening the home; it need not be there. */
    public static SourceStore in(Path home) {
        return new SourceStore(home.resolve(FOLDER));
    }

    /**
     * Keeps bytes.
     *
     * @return their SHA-256, 64 hexadecimal digits
     * @throws HomeFailure if they cannot be written
     */
    public String put(byte[] bytes) {
        var sha256 = Chain.sha256(bytes);
        if (!hasSize(sha256, bytes.length)) {
            try {
                AtomicFile.place(AtomicFile.aside(aside, out -> out.write(bytes)), path(sha256));
            } catch (IOException e) {
                throw Failures.writing(folder, e);
            }
        }
        return sha256;
    }

    /**
     * Keeps a file's bytes, of any size.
     *
     * @return their SHA-256, 64 hexadecimal digits
     * @throws InputException if the file cannot be read
     * @throws HomeFailure if its bytes cannot be written
     */
    public String put(Path file) {
        var sha256 = sha256(file);
        if (contains(sha256) && isWhole(sha256)) {
            return sha256;
        }
        try {
            var digest = Chain.digest();
            var copy = AtomicFile.aside(aside, out -> Files.copy(file, new DigestOutputStream(out, digest)));
            // Hashed again on the way, since the file may have changed since it was hashed first.
            var copied = HexFormat.of().formatHex(digest.digest());
            AtomicFile.place(copy, path(copied));
            return copied;
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /** Whether it is there and as long as it should be: quick enough for every small piece, and half a file is put anew. */
    private boolean hasSize(String sha256, long size) {
        try {
            return Files.size(path(sha256)) == size;
        } catch (IOException e) {
            return false;
        }
    }

    public boolean contains(String sha256) {
        return Files.isRegularFile(path(sha256));
    }

    /** Where the file of that hash lies, or would lie. Whoever reads it must not change it. */
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return folder.resolve(sha256.substring(0, SHARD)).resolve(sha256);
    }

    /**
     * The bytes as they came.
     *
     * @throws InputException if they are not there (never kept, or erased), or no longer have their hash
     */
    public byte[] bytes(String sha256) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path(sha256));
        } catch (IOException e) {
            throw new InputException(
                    folder + ": no file with SHA-256 " + sha256 + "; it was erased or never kept here", e);
        }
        if (!Chain.sha256(bytes).equals(sha256)) {
            throw new InputException(path(sha256) + ": changed since it was kept; put a backup in its place");
        }
        return bytes;
    }

    /**
     * Reads a file of any size and forgets it.
     *
     * @throws InputException if it is not there, or no longer has its hash
     */
    public void check(String sha256) {
        if (!contains(sha256)) {
            throw new InputException(path(sha256) + ": missing");
        }
        if (!isWhole(sha256)) {
            throw new InputException(path(sha256) + ": changed since it was kept");
        }
    }

    /** Whether a file that is there has its hash still. */
    public boolean isWhole(String sha256) {
        return sha256(path(sha256)).equals(sha256);
    }

    /** Whether there was such a file to remove. */
    boolean remove(String sha256) {
        try {
            return Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    /** Removes what writers that were killed have left half-written, if it is from before an instant. */
    void removeLeftovers(Instant before) {
        if (!Files.isDirectory(aside)) {
            return;
        }
        try (var leftovers = Files.newDirectoryStream(aside)) {
            for (var file : leftovers) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Its writer has just put it in its place; the next erasure sees to the rest.
        } catch (IOException e) {
            throw Failures.writing(folder, e);
        }
    }

    private static String sha256(Path file) {
        MessageDigest digest = Chain.digest();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read (" + Failures.reason(e) + "); check the name", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
