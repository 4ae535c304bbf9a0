package org.gainsay.server.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One piece of long work: what it is, how far it has come, what came of it. Thread-safe. */
public final class Job {
    /** How a job stands. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** What a job does; it tells the job how far it is, and is told there that it shall end. */
    @FunctionalInterface
    public interface Work {
        /** What came of it. @throws CancellationException where it ended because it was told to */
        JsonNode of(Job job);
    }

    private final String id;
    private final String kind;
    private final String subject;
    private final String by;
    private final String started;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.QUEUED;
    private String step = "";
    private long done;
    private long of = -1;
    private long version;
    private boolean cancelled;
    private @Nullable JsonNode result;
    private @Nullable String error;

    Job(String id, String kind, String subject, String by, InstantSource clock) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.by = by;
        this.started = clock.instant().toString();
    }

    public String id() {
        return id;
    }

    /** Who started it. */
    public String by() {
        return by;
    }

    /**
     * Says how far it has come.
     *
     * @param total -1 where that is not known
     * @throws CancellationException where it shall end
     */
    public void at(String newStep, long newDone, long total) {
        change(() -> {
            step = newStep;
            done = newDone;
            of = total;
        });
        requireWanted();
    }

    /** Checks that it is still wanted. @throws CancellationException where it shall end */
    public void requireWanted() {
        lock.lock();
        try {
            if (cancelled) {
                throw new CancellationException("told to end");
            }
        } finally {
            lock.unlock();
        }
    }

    void cancel() {
        change(() -> {
            cancelled = true;
            if (state == State.QUEUED) {
                state = State.CANCELLED;
            }
        });
    }

    void run(Work work) {
        lock.lock();
        try {
            if (state != State.QUEUED) {
                return;
            }
        } finally {
            lock.unlock();
        }
        change(() -> state = State.RUNNING);
        try {
            JsonNode came = work.of(this);
            change(() -> {
                result = came;
                state = State.DONE;
            });
        } catch (CancellationException e) {
            change(() -> state = State.CANCELLED);
        } catch (RuntimeException e) {
            change(() -> {
                error = String.valueOf(e.getMessage());
                state = State.FAILED;
            });
        }
    }

    private void change(Runnable step) {
        lock.lock();
        try {
            step.run();
            version++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return state.isOver();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for another version than that, or its end, but no longer than is given; gives the version it has then. */
    long awaitAfter(long seen, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (version == seen && !state.isOver() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return version;
        } finally {
            lock.unlock();
        }
    }

    public ObjectNode json() {
        lock.lock();
        try {
            ObjectNode json = Json.object();
            json.put("id", id);
            json.put("kind", kind);
            json.put("subject", subject);
            json.put("by", by);
            json.put("started", started);
            json.put("state", state.name().toLowerCase(Locale.ROOT));
            ObjectNode progress = json.putObject("progress");
            progress.put("step", step);
            progress.put("done", done);
            progress.put("of", of < 0 ? null : Long.valueOf(of));
            json.set("result", result);
            json.put("error", error);
            return json;
        } finally {
            lock.unlock();
        }
    }
}
