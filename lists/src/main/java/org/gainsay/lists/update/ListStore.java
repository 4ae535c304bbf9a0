package org.gainsay.lists.update;

import java.nio.file.Path;

/** Where list files are kept under their SHA-256, exactly as they came: the store of a home. */
public interface ListStore {
    /** Keeps a file's bytes. */
    void put(Path file);

    /** Whether it is there as it came. */
    boolean contains(String sha256);

    /** Where the file of that hash lies, or would lie. */
    Path path(String sha256);
}
