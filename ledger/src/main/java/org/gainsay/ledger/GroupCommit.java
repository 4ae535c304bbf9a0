package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Appends of many threads, each of which waits for its own entry. Whatever has come in while one transaction was written goes into the
 * next one together, so that a sync to disk is paid for once and not by each. Nobody waits for company: alone, a draft is written at once.
 */
public final class GroupCommit {
    private static final int MOST = 1_000;

    private final Ledger ledger;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private record Waiting(String by, Draft draft, CompletableFuture<Entry> entry) {}

    public GroupCommit(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Appends a draft; it is on disk when this returns.
     *
     * @throws RuntimeException as {@link Ledger#append} does; it may be another's draft of the same transaction that could not be written
     */
    public Entry append(String by, Draft draft) {
        Waiting own = new Waiting(by, draft, new CompletableFuture<>());
        waiting.add(own);
        turn.lock();
        try {
            // Those before may have written this one with theirs.
            while (!own.entry().isDone()) {
                write();
            }
        } finally {
            turn.unlock();
        }
        try {
            return own.entry().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void write() {
        Map<String, List<Waiting>> byUser = new LinkedHashMap<>();
        Waiting next = waiting.poll();
        for (int count = 1; next != null; count++) {
            byUser.computeIfAbsent(next.by(), any -> new ArrayList<>()).add(next);
            next = count < MOST ? waiting.poll() : null;
        }
        byUser.forEach(this::write);
    }

    private void write(String by, List<Waiting> block) {
        try {
            List<Entry> entries =
                    ledger.append(by, block.stream().map(Waiting::draft).toList());
            for (int i = 0; i < block.size(); i++) {
                block.get(i).entry().complete(entries.get(i));
            }
        } catch (RuntimeException e) {
            block.forEach(draft -> draft.entry().completeExceptionally(e));
        }
    }
}
