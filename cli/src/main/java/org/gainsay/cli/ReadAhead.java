package org.gainsay.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gainsay.desk.Arrival;
import org.gainsay.model.Article;
import org.gainsay.model.Reading;

/**
 * The articles of a run in the order in which they come, the next few of them being read on all processors meanwhile. What an article
 * reads as does not depend on what is read beside it. For one thread.
 */
final class ReadAhead implements AutoCloseable {
    private final Incoming incoming;
    private final Function<Article, Reading> reader;
    private final Predicate<Article> worthwhile;
    private final ExecutorService threads;
    private final int most;
    private final Deque<Next> next = new ArrayDeque<>();

    /** An article, and how to get its reading; what was read ahead is there already or soon. */
    record Next(Arrival arrival, Function<Article, Reading> reader) {}

    /**
     * Starts.
     *
     * @param first the article that was taken from {@code incoming} already
     * @param reader may be called by several threads at once
     * @param worthwhile which articles are read ahead of their turn; the others are read when it has come
     */
    ReadAhead(Arrival first, Incoming incoming, Function<Article, Reading> reader, Predicate<Article> worthwhile) {
        this.incoming = incoming;
        this.reader = reader;
        this.worthwhile = worthwhile;
        int processors = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().daemon().name("read-ahead-", 0).factory());
        this.most = 2 * processors;
        add(first);
    }

    /** The next article; empty after the last. */
    Optional<Next> next() {
        boolean more = true;
        while (more && next.size() < most) {
            Optional<Arrival> arrival = incoming.next();
            arrival.ifPresent(this::add);
            more = arrival.isPresent();
        }
        return Optional.ofNullable(next.poll());
    }

    private void add(Arrival arrival) {
        if (worthwhile.test(arrival.article())) {
            Future<Reading> reading = threads.submit(() -> reader.apply(arrival.article()));
            next.add(new Next(arrival, article -> wait(reading)));
        } else {
            next.add(new Next(arrival, reader));
        }
    }

    private static Reading wait(Future<Reading> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an article was read", e);
        }
    }

    /** Drops what has not begun, and waits for what has: the model must not be closed under it. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
