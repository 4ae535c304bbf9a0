package org.gainsay.lists;

import java.nio.file.Path;

/**
 * A file of a publication, known by its content.
 *
 * @param name by which it was published, without folders
 * @param path where its bytes lie, which may be under another name
 * @param sha256 of its bytes as they came, 64 hexadecimal digits
 */
public record ListFile(String name, Path path, String sha256) {
    static ListFile of(Path path) {
        return of(SourceFile.of(path).name(), path);
    }

    /**
     * A file under the name by which it was published.
     *
     * @throws org.gainsay.model.InputException if it cannot be read
     */
    public static ListFile of(String name, Path path) {
        return new ListFile(name, path, SourceFile.of(name, path).hash());
    }
}
