package org.gainsay.server.screening;

import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.gainsay.desk.Desk;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;

/** A request for many names: what form they come in, and the answer's beginning. */
final class BatchRequest {
    private static final int PEEKED = 1 << 12;

    private BatchRequest() {}

    static void answer(Context context, Desk desk) throws IOException {
        Asked asked = Asked.of(Parameters.of(context, Asked.PARAMETERS), desk);
        // All of it is here before the first answer goes: while one thread writes, Jetty leaves another that reads
        // waiting.
        Path spool = Files.createTempFile(desk.home().cache(), "batch", ".in");
        try {
            take(context, spool);
            try (InputStream body = new BufferedInputStream(Files.newInputStream(spool), 1 << 16)) {
                Iterator<BatchLine> lines = lines(context, body, desk);
                context.disableCompression();
                context.contentType("application/jsonl");
                new Batch(asked, desk, Caller.of(context).name(), context.outputStream()).run(lines);
            }
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private static void take(Context context, Path spool) throws IOException {
        try (OutputStream file = Files.newOutputStream(spool)) {
            InputStream body = Bodies.stream(context);
            byte[] buffer = new byte[1 << 16];
            for (int read = next(body, buffer); read >= 0; read = next(body, buffer)) {
                file.write(buffer, 0, read);
            }
        }
    }

    private static int next(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Refusal(Problem.TOO_SLOW, "the body ended before its end, or nothing came for too long");
        }
    }

    private static Iterator<BatchLine> lines(Context context, InputStream body, Desk desk) throws IOException {
        String type = Bodies.mediaType(context);
        return switch (type) {
            case "text/csv" -> new CsvBatch(body, desk.today());
            case "application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/json" ->
                new JsonBatch(body, desk.today());
            case "", "text/plain", "application/octet-stream", "application/x-www-form-urlencoded" ->
                isJson(body) ? new JsonBatch(body, desk.today()) : new CsvBatch(body, desk.today());
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
}
