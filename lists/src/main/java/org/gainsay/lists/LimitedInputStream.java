package org.gainsay.lists;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.gainsay.model.InputException;

/** Ends a read that has gone on for longer than any list is, such as a gzip file that unpacks to terabytes. */
final class LimitedInputStream extends FilterInputStream {
    private final long limit;
    private final String label;
    private long left;

    LimitedInputStream(InputStream in, long limit, String label) {
        super(in);
        this.limit = limit;
        this.left = limit;
        this.label = label;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    /** Leaves the file open: an XML reader closes what it has read, and the file's hash still wants the bytes after that. */
    @Override
    public void close() {}

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new InputException(
                    label + ": holds more than " + (limit >> 20) + " MiB, which no list does; look at what it is");
        }
    }
}
