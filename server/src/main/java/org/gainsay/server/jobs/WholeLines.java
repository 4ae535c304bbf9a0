package org.gainsay.server.jobs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Lines that have their end: somebody may be writing the next one. */
final class WholeLines implements AutoCloseable {
    private final InputStream lines;

    WholeLines(InputStream lines) {
        this.lines = new BufferedInputStream(lines, 1 << 16);
    }

    /**
     * Copies some of them.
     *
     * @param from the first wanted, counted from 1
     */
    void copy(int from, int limit, OutputStream out) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long number = 1;
        long end = (long) from + limit;
        for (int letter = lines.read(); letter >= 0 && number < end; letter = lines.read()) {
            if (number >= from) {
                line.write(letter);
            }
            if (letter == '\n') {
                line.writeTo(out);
                line.reset();
                number++;
            }
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
