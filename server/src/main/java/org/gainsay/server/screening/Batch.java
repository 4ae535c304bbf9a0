package org.gainsay.server.screening;

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
import java.util.function.Consumer;
import org.gainsay.desk.Desk;
import org.gainsay.desk.Keeping;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.model.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Screens lines as they come. Three things go on at once, each a bounded step ahead of the next: lines are read, names are screened on
 * all processors, blocks of them are kept; and a line whose block is kept is handed on, in the order in which it came in.
 */
final class Batch {
    private static final int AHEAD = 256;
    private static final Answer END = new Answer(null, List.of(), new byte[0]);

    private final Asked asked;
    private final Desk desk;
    private final String by;
    private final Consumer<byte[]> kept;
    private final BlockingQueue<Future<Answer>> answers = new ArrayBlockingQueue<>(AHEAD);
    private volatile boolean stopped;

    /**
     * What becomes of a line.
     *
     * @param row null where nothing was screened, so that there is nothing to keep
     * @param line as it is handed on; empty after the last
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
    private record Answer(QueryFile.@Nullable Row row, List<Hit> hits, byte[] line) {
        boolean isEnd() {
            return line.length == 0;
        }
    }

    /**
     * @param by who asks
     * @param kept is handed each line once it is on disk, on one thread; what it throws ends the batch
     */
    Batch(Asked asked, Desk desk, String by, Consumer<byte[]> kept) {
        this.asked = asked;
        this.desk = desk;
        this.by = by;
        this.kept = kept;
    }

    /** No more lines are read; those that were are answered still. */
    void stop() {
        stopped = true;
    }

    /**
     * Returns when all lines are read and handed on. Where the lines throw, what was read before is handed on first.
     *
     * @throws RuntimeException also where answers cannot be kept or handed on
     */
    void run(Iterator<BatchLine> lines) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> keeping = steps.submit(this::keep);
            try {
                while (!stopped && !keeping.isDone() && lines.hasNext()) {
                    BatchLine line = lines.next();
                    hand(workers.submit(() -> answer(line)), keeping);
                }
            } finally {
                hand(CompletableFuture.completedFuture(END), keeping);
            }
            await(keeping);
        } finally {
            workers.shutdown();
        }
    }

    private Answer answer(BatchLine line) {
        return switch (line) {
            case BatchLine.Fault fault -> new Answer(null, List.of(), BatchLines.bytes(fault.json()));
            case BatchLine.Query query -> {
                QueryFile.Row row = query.row();
                List<Hit> hits = asked.lists().screener().screen(row.query(), asked.options());
                yield new Answer(row, hits, BatchLines.bytes(Json.line(AnswerLine.of(asked, row, hits))));
            }
        };
    }

    private void hand(Future<Answer> answer, Future<?> keeping) {
        try {
            while (!answers.offer(answer, 1, TimeUnit.SECONDS) && !keeping.isDone()) {
                // Only who takes no more ends the wait: what was read is kept.
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void keep() {
        try (Keeping keeping = desk.keeping(asked.lists(), by)) {
            for (Answer answer = next(); !answer.isEnd(); answer = next()) {
                byte[] line = answer.line();
                if (answer.row() == null) {
                    keeping.passing(() -> kept.accept(line));
                } else if (asked.queue()) {
                    keeping.queued(answer.row(), asked.options(), answer.hits(), () -> kept.accept(line));
                } else {
                    keeping.screening(answer.row().query(), asked.options(), answer.hits(), () -> kept.accept(line));
                }
            }
        }
    }

    private Answer next() {
        try {
            return answers.take().get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static void await(Future<?> keeping) {
        try {
            keeping.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while names were being screened", e);
    }
}
