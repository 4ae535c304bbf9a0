package org.gainsay.server.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines of a body of JSON lines, as they come; empty ones are passed over. */
final class JsonBatch implements Iterator<BatchLine> {
    /** More than any query has. What is longer is one bad line, of which no more than this is held. */
    private static final int LONGEST = 1 << 18;

    private final InputStream body;
    private final LocalDate today;
    private long number;
    private @Nullable BatchLine next;

    JsonBatch(InputStream body, LocalDate today) {
        this.body = body;
        this.today = today;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            byte[] line = line();
            if (line == null) {
                return false;
            }
            number++;
            next = read(line);
        }
        return true;
    }

    private @Nullable BatchLine read(byte[] bytes) {
        String where = "line " + number;
        try {
            if (bytes.length > LONGEST) {
                throw Refusal.wrong(where + " is longer than " + (LONGEST >> 10) + " KiB");
            }
            String text = Bodies.text(bytes);
            if (text.isBlank()) {
                return null;
            }
            JsonNode json = Bodies.parsed(text, where);
            if (!json.isObject()) {
                throw Refusal.wrong(where + ": no JSON object");
            }
            return new BatchLine.Query(JsonQuery.of(json, number, where, today));
        } catch (InputException | Refusal e) {
            return new BatchLine.Fault(number, String.valueOf(e.getMessage()));
        }
    }

    /** The bytes of the next line, of a long one only so many that it shows; null at the end. */
    private byte @Nullable [] line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int letter = body.read();
            if (letter < 0) {
                return null;
            }
            while (letter >= 0 && letter != '\n') {
                if (line.size() <= LONGEST) {
                    line.write(letter);
                }
                letter = body.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toByteArray();
    }

    @Override
    public BatchLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        BatchLine line = next;
        next = null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        return line;
    }
}
