package org.gainsay.spark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file while it is read. What a reader takes for a broken file may be a broken connection: then {@link #rethrow} ends the task, so that
 * Spark tries it again, and nothing is noted as the file's fault.
 */
final class Opened extends FilterInputStream {
    private @Nullable IOException failure;

    private Opened(InputStream stream) {
        super(stream);
    }

    static Opened of(Input input, Configuration hadoop) {
        try {
            Path path = new Path(input.address());
            return new Opened(path.getFileSystem(hadoop).open(path, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void rethrow() {
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw noted(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (IOException e) {
            throw noted(e);
        }
    }

    private IOException noted(IOException e) {
        failure = e;
        return e;
    }
}
