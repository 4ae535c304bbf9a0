package org.gainsay.server.screening;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gainsay.desk.Desk;
import org.gainsay.format.Json;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Flow;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;

/** A request for many names, answered while it still comes. */
final class BatchRequest {
    private static final String CUT_OFF = "the body ended before its end, or nothing came for too long";

    private BatchRequest() {}

    static void answer(Context context, Asked asked, Desk desk) throws IOException {
        Iterator<BatchLine> lines = lines(context, desk);
        OutputStream out = Flow.begin(context, BatchLines.ANSWERS);
        // The request's own thread reads; what is ready goes out meanwhile, or waits without holding it up.
        try (Outflow outflow = new Outflow(desk.home().cache());
                ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            Batch batch = new Batch(asked, desk, Caller.of(context).name(), outflow::put);
            sender.execute(() -> send(outflow, out, batch));
            try {
                batch.run(lines);
            } catch (UncheckedIOException e) {
                outflow.put(BatchLines.bytes(error(CUT_OFF)));
            } catch (RuntimeException e) {
                // The answer has begun, so its last line has to say that it is not whole.
                outflow.put(BatchLines.bytes(error("ended before its end: " + e.getMessage())));
            } finally {
                outflow.end();
            }
        }
    }

    private static Iterator<BatchLine> lines(Context context, Desk desk) {
        try {
            return BatchLines.of(Bodies.mediaType(context), Bodies.stream(context), desk.today());
        } catch (IOException e) {
            throw new Refusal(Problem.TOO_SLOW, CUT_OFF);
        }
    }

    private static String error(String message) {
        return Json.line(Json.object().put("error", message));
    }

    private static void send(Outflow outflow, OutputStream out, Batch batch) {
        try {
            for (byte[] line = outflow.take(); line != null; line = outflow.take()) {
                out.write(line);
                if (!outflow.isWaiting()) {
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            batch.stop();
        } catch (IOException e) {
            batch.stop();
        }
    }
}
