package org.gainsay.server.screening;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Keeping;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Screens a batch as it comes. Four things go on at once, each a bounded step ahead of the next: lines are read, names are screened on
 * all processors, blocks of them are kept, and what is kept is sent, in the order in which it came in.
 */
final class Batch {
    private static final int AHEAD = 256;
    private static final Answer END = new Answer(null, List.of(), new byte[0]);

    private static final Answer CUT_OFF = new Answer(
            null, List.of(), bytes("{\"error\":\"the body ended before its end, or nothing came for too long\"}"));

    private final Asked asked;
    private final Desk desk;
    private final String by;
    private final OutputStream out;
    private final BlockingQueue<Future<Answer>> answers = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean broken;

    /**
     * What becomes of a line.
     *
     * @param row null where nothing was screened, so that there is nothing to keep
     * @param line as it is sent; empty after the last
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
    private record Answer(QueryFile.@Nullable Row row, List<Hit> hits, byte[] line) {
        boolean isEnd() {
            return line.length == 0;
        }
    }

    Batch(Asked asked, Desk desk, String by, OutputStream out) {
        this.asked = asked;
        this.desk = desk;
        this.by = by;
        this.out = out;
    }

    /** Returns when all is sent, or nobody takes it any more. */
    void run(Iterator<BatchLine> lines) {
        try (Outflow outflow = new Outflow(desk.home().cache());
                ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor()) {
            steps.execute(() -> keep(outflow));
            steps.execute(() -> send(outflow));
            ExecutorService workers =
                    Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
            try {
                while (!broken && lines.hasNext()) {
                    BatchLine line = lines.next();
                    hand(workers.submit(() -> answer(line)));
                }
            } catch (UncheckedIOException e) {
                hand(CompletableFuture.completedFuture(CUT_OFF));
            } finally {
                hand(CompletableFuture.completedFuture(END));
                workers.shutdown();
            }
        }
    }

    private Answer answer(BatchLine line) {
        return switch (line) {
            case BatchLine.Fault fault -> new Answer(null, List.of(), bytes(fault.json()));
            case BatchLine.Query query -> {
                QueryFile.Row row = query.row();
                List<Hit> hits = asked.lists().screener().screen(row.query(), asked.options());
                yield new Answer(row, hits, bytes(Json.line(ScreeningJson.of(row.query(), hits, row.carried()))));
            }
        };
    }

    private void hand(Future<Answer> answer) {
        try {
            while (!answers.offer(answer, 1, TimeUnit.SECONDS)) {
                if (broken) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken = true;
        }
    }

    private void keep(Outflow outflow) {
        try (Keeping keeping = desk.keeping(asked.lists(), by)) {
            for (Answer answer = answers.take().get();
                    !answer.isEnd() && !broken;
                    answer = answers.take().get()) {
                byte[] line = answer.line();
                if (answer.row() == null) {
                    keeping.passing(() -> outflow.put(line));
                } else if (asked.queue()) {
                    keeping.queued(answer.row(), asked.options(), answer.hits(), () -> outflow.put(line));
                } else {
                    keeping.screening(answer.row().query(), asked.options(), answer.hits(), () -> outflow.put(line));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken = true;
        } catch (ExecutionException | RuntimeException e) {
            // The answer has begun, so its last line has to say that it is not whole.
            broken = true;
            outflow.put(bytes(Json.line(Json.object().put("error", "ended before its end: " + reason(e)))));
        } finally {
            outflow.end();
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(cause.getMessage());
    }

    private void send(Outflow outflow) {
        try {
            out.flush();
            for (byte[] line = outflow.take(); line != null; line = outflow.take()) {
                out.write(line);
                if (!outflow.isWaiting()) {
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broken = true;
        } catch (IOException e) {
            broken = true;
        }
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
