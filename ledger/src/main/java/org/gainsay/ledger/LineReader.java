package org.gainsay.ledger;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file's lines as bytes, none longer than a limit: a file from elsewhere may be one endless line. For one thread. */
final class LineReader implements Closeable {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    /** Opens a file; a line of more bytes than the longest allowed is given in pieces. */
    LineReader(Path file, int longest) throws IOException {
        this.in = Files.newInputStream(file);
        this.longest = longest;
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** The next line that is not empty, without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        number++;
        while (line.size() < longest) {
            if (at == end) {
                end = Math.max(0, in.read(buffer));
                at = 0;
                if (end == 0) {
                    return line.size() > 0 ? line.toByteArray() : null;
                }
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (at < end) {
                at++;
                if (line.size() > 0) {
                    return line.toByteArray();
                }
                number++;
            }
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
