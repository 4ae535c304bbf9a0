package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends a long batch in blocks, so that a sync to disk is paid for once in 1,000 drafts and not for each. A block is written when it
 * is full or when its first draft has waited for 200 ms, whichever comes first; meanwhile the next one fills up.
 *
 * <p>Drafts may be added from any number of threads; they are kept in the order in which they were added. What is to happen once an entry
 * is on disk (printing its line) happens on one thread, in that order. If the ledger fails, or what was to happen does, the next
 * {@link #add} throws it, or else {@link #close}, and nothing more is written.
 */
public final class Blocks implements AutoCloseable {
    static final int SIZE = 1_000;
    private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Ledger ledger;
    private final String by;
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(2 * SIZE);
    private final Thread writer;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean thrown;

    private sealed interface Item {
        record Waiting(Draft draft, Consumer<Entry> acknowledged) implements Item {}

        record Passing(Runnable then) implements Item {}

        record End() implements Item {}
    }

    /** Starts the writing thread; {@link #close} ends it. */
    public Blocks(Ledger ledger, String by) {
        this.ledger = ledger;
        this.by = by;
        this.writer = Thread.ofPlatform().daemon().name("ledger-blocks").start(this::write);
    }

    /**
     * Hands in a draft; waits while two blocks are full.
     *
     * @param acknowledged what to do with the entry once it is on disk
     */
    public void add(Draft draft, Consumer<Entry> acknowledged) {
        throwFailure();
        put(new Item.Waiting(draft, acknowledged));
    }

    /** Hands in what needs no entry but its place among those that do: it is run once all before it has been acknowledged. */
    public void pass(Runnable then) {
        throwFailure();
        put(new Item.Passing(then));
    }

    /** Waits until everything that was added is on disk and has been acknowledged. */
    @Override
    public void close() {
        put(new Item.End());
        try {
            writer.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        if (!thrown) {
            throwFailure();
        }
    }

    private void write() {
        boolean more = true;
        while (more) {
            var block = new ArrayList<Item>(SIZE);
            try {
                more = fill(block);
                // After a failure the queue is only emptied, so that nobody waits in vain.
                if (failure == null) {
                    append(block);
                }
            } catch (InterruptedException e) {
                failure = interrupted(e);
                more = false;
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }

    /** Whether more may come. */
    private boolean fill(List<Item> block) throws InterruptedException {
        var item = queue.take();
        long deadline = System.nanoTime() + WAIT_NANOS;
        while (item != null && !(item instanceof Item.End)) {
            block.add(item);
            if (block.size() == SIZE) {
                return true;
            }
            item = queue.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return item == null;
    }

    private void append(List<Item> block) {
        var drafts = new ArrayList<Draft>(block.size());
        for (var item : block) {
            if (item instanceof Item.Waiting waiting) {
                drafts.add(waiting.draft());
            }
        }
        var entries = ledger.append(by, drafts).iterator();
        for (var item : block) {
            switch (item) {
                case Item.Waiting waiting -> waiting.acknowledged().accept(entries.next());
                case Item.Passing passing -> passing.then().run();
                case Item.End() -> {}
            }
        }
    }

    private void put(Item item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void throwFailure() {
        var failed = failure;
        if (failed != null) {
            thrown = true;
            throw failed;
        }
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while entries were being kept", cause);
    }
}
