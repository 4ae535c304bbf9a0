package org.gainsay.server.screening;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The answers of a batch in a file, to which more are added. A line that was being written when a server died is taken out. */
final class AnswerFile implements AutoCloseable {
    private static final String MATCH = "\"match\":true";

    private final OutputStream out;
    private long lines;
    private long withMatch;

    private AnswerFile(OutputStream out) {
        this.out = out;
    }

    /** Opens it, and makes it where there is none. */
    static AnswerFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        AnswerFile answers = new AnswerFile(new BufferedOutputStream(Channels.newOutputStream(channel)));
        long whole = answers.count(file);
        channel.truncate(whole);
        channel.position(whole);
        return answers;
    }

    /** Counts what is there; gives where the last whole line ends. */
    private long count(Path file) throws IOException {
        long whole = 0;
        try (InputStream there = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int letter = there.read(); letter >= 0; letter = there.read()) {
                line.write(letter);
                if (letter == '\n') {
                    count(line.toString(StandardCharsets.UTF_8));
                    whole += line.size();
                    line.reset();
                }
            }
        }
        return whole;
    }

    /** No text of a name can hold this, since its quotation marks would be escaped. */
    private void count(String line) {
        lines++;
        withMatch += line.contains(MATCH) ? 1 : 0;
    }

    void add(byte[] line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("the answers cannot be written; check disk and permissions of the home", e);
        }
        count(new String(line, StandardCharsets.UTF_8));
    }

    long lines() {
        return lines;
    }

    /** How many of them hold a match. */
    long withMatch() {
        return withMatch;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
