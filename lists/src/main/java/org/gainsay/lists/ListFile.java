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
        SourceFile file = SourceFile.of(path);
        return new ListFile(file.name(), path, file.hash());
    }
}
