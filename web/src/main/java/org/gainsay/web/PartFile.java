package org.gainsay.web;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What has come of a file so far, with a note beside it of what it is the beginning of; so that, cut off, it goes on where
 * it stopped, also in a later run.
 */
final class PartFile {
    private final Path file;
    private final Path note;

    PartFile(Path file) {
        this.file = file;
        this.note = file.resolveSibling(file.getFileName() + ".note");
    }

    /** @param strong what tells the server which version of the file this is the beginning of */
    record Begun(long size, String strong) {}

    /** What there is of the file at an address; null where nothing can be gone on with. */
    @Nullable Begun begun(URI address) throws IOException {
        if (!Files.isRegularFile(note) || !Files.isRegularFile(file) || Files.size(file) == 0) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(note)) {
            properties.load(reader);
        } catch (IllegalArgumentException damaged) {
            return null;
        }
        String strong = properties.getProperty("strong");
        return strong == null || !address.toString().equals(properties.getProperty("address"))
                ? null
                : new Begun(Files.size(file), strong);
    }

    /** Begins anew, with a note where the server gave what a later try can go on with. */
    FileChannel begin(URI address, Validators validators) throws IOException {
        Files.deleteIfExists(note);
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        String strong = validators.strong();
        if (strong != null) {
            Properties properties = new Properties();
            properties.setProperty("address", address.toString());
            properties.setProperty("strong", strong);
            try (Writer writer = Files.newBufferedWriter(note)) {
                properties.store(writer, null);
            }
        }
        return channel;
    }

    FileChannel goOn() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** The whole file; there is nothing to go on with any more. */
    Path complete() throws IOException {
        Files.deleteIfExists(note);
        return file;
    }

    void delete() throws IOException {
        Files.deleteIfExists(note);
        Files.deleteIfExists(file);
    }
}
