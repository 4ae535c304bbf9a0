package org.gainsay.desk;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Work on the rows of a file, on all processors at once; what comes of it is handed on in the order of the rows. */
public final class SideBySide {
    /** So far ahead of the slowest row the others may be; enough that no processor waits for it. */
    private static final int AHEAD = 256;

    private SideBySide() {}

    private record Started<T, R>(T row, Future<R> result) {}

    /**
     * Works on every row. What the work throws, or what is done with its result, ends it all.
     *
     * @param work done on any thread
     * @param done called on the caller's thread, row after row
     */
    public static <T, R> void each(Iterator<T> rows, Function<T, R> work, BiConsumer<T, R> done) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Queue<Started<T, R>> started = new ArrayDeque<>();
            while (rows.hasNext()) {
                T row = rows.next();
                started.add(new Started<>(row, workers.submit(() -> work.apply(row))));
                while (!started.isEmpty()
                        && (started.size() > AHEAD || started.element().result().isDone())) {
                    finish(started.remove(), done);
                }
            }
            while (!started.isEmpty()) {
                finish(started.remove(), done);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T, R> void finish(Started<T, R> started, BiConsumer<T, R> done) {
        try {
            done.accept(started.row(), started.result().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while names were being screened", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
