package org.gainsay.server.screening;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;

/** The forms in which a batch comes and goes. */
final class BatchLines {
    static final String ANSWERS = "application/jsonl";

    private static final int BUFFER = 1 << 16;
    private static final int PEEKED = 1 << 12;

    private BatchLines() {}

    /**
     * The lines of a body, read as they are asked for.
     *
     * @param type the media type as it was said; empty where it was not
     * @param today nobody was born after it
     * @throws Refusal where the type is no batch's
     * @throws InputException where the header of csv is none
     */
    static Iterator<BatchLine> of(String type, InputStream bytes, LocalDate today) throws IOException {
        InputStream body = new BufferedInputStream(bytes, BUFFER);
        return switch (type) {
            case "text/csv" -> new CsvBatch(body, today);
            case ANSWERS, "application/x-ndjson", "application/x-jsonlines", "application/json" ->
                new JsonBatch(body, today);
            case "", "text/plain", "application/octet-stream", "application/x-www-form-urlencoded" ->
                isJson(body) ? new JsonBatch(body, today) : new CsvBatch(body, today);
            default ->
                throw new Refusal(
                        Problem.WRONG_MEDIA_TYPE, "the body is " + type + "; send text/csv or application/jsonl");
        };
    }

    /** Whether the first thing that is no space opens an object. */
    private static boolean isJson(InputStream body) throws IOException {
        body.mark(PEEKED);
        int first = body.read();
        for (int count = 1; first >= 0 && first <= ' ' && count < PEEKED; count++) {
            first = body.read();
        }
        body.reset();
        return first == '{';
    }

    /** A line as it is sent. */
    static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
