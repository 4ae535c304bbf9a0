package org.gainsay.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that is written under another name and gets its own when it is whole. Where another try of the same task was faster,
 * its file stays: it holds the same. Nothing is there where there was nothing to write, unless it is asked for.
 */
final class PartFile {
    private final FileSystem files;
    private final Path file;
    private final Path writing;
    private @Nullable Writer lines;

    private PartFile(FileSystem files, Path file, Path writing) {
        this.files = files;
        this.file = file;
        this.writing = writing;
    }

    /** @param name below the folder */
    static PartFile of(String folder, String name, Configuration hadoop) {
        try {
            Path path = new Path(folder);
            FileSystem files = path.getFileSystem(hadoop);
            files.setWriteChecksum(false);
            return new PartFile(files, new Path(path, name), new Path(path, "." + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String line) {
        try {
            open().append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Writer open() throws IOException {
        Writer open = lines;
        if (open == null) {
            open = new BufferedWriter(new OutputStreamWriter(files.create(writing), StandardCharsets.UTF_8), 1 << 16);
            lines = open;
        }
        return open;
    }

    /** @param evenEmpty whether the file is to be there even where nothing was written */
    void finish(boolean evenEmpty) {
        try {
            if (lines == null && !evenEmpty) {
                return;
            }
            open().close();
            files.mkdirs(file.getParent());
            if (files.exists(file) || !files.rename(writing, file)) {
                files.delete(writing, false);
                if (!files.exists(file)) {
                    throw new IOException(file + " cannot be written; check the space on its disk");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
