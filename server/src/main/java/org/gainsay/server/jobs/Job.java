package org.gainsay.server.jobs;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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

        static State of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What shall become of it: the server may end before the job does, which then begins again. */
    private enum Wish {
        WANTED,
        PAUSED,
        CANCELLED
    }

    /** What a job does; it tells the job how far it is, and is told there that it shall end. Done twice it does no harm. */
    @FunctionalInterface
    public interface Work {
        /** What came of it. @throws CancellationException where it ended because it was told to */
        JsonNode of(Job job);
    }

    /** The file of a job whose result is lines of JSON. */
    public static final String RESULT = "result.jsonl";

    private final Task task;
    private final JobFolder folder;
    private final int begun;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.QUEUED;
    private String step = "";
    private long done;
    private long of = -1;
    private long version;
    private Wish wish = Wish.WANTED;
    private @Nullable JsonNode result;
    private @Nullable String error;

    /** @param begun how many times a server took it up before */
    Job(Task task, JobFolder folder, int begun) {
        this.task = task;
        this.folder = folder;
        this.begun = begun;
    }

    /** A job as it was kept: one that is over, that another server does, or that waits to be taken up again. */
    static Job kept(JsonNode json, JobFolder folder) {
        Job job = new Job(Task.of(json), folder, json.path("begun").asInt());
        job.state = State.of(json.path("state").asString());
        job.step = json.path("progress").path("step").asString();
        job.done = json.path("progress").path("done").asLong();
        job.of = json.path("progress").path("of").asLong(-1);
        job.result = json.path("result").isNull() ? null : json.path("result");
        job.error = json.path("error").asString(null);
        job.wish = Wish.PAUSED;
        return job;
    }

    /** The same job, to be done from its beginning. */
    Job again() {
        return new Job(task, folder, begun + 1);
    }

    public String id() {
        return task.id();
    }

    String kind() {
        return task.kind();
    }

    String started() {
        return task.started();
    }

    public String subject() {
        return task.subject();
    }

    /** Whose it is. */
    public String by() {
        return task.by();
    }

    /** What else was asked; empty where that was not. */
    public String parameter(String name) {
        return task.parameters().getOrDefault(name, "");
    }

    /** All of them. */
    public Map<String, String> parameters() {
        return task.parameters();
    }

    /** A file of its own, which is there as long as the job can be asked about. */
    public Path file(String name) {
        return folder.file(name);
    }

    /**
     * Says how far it has come.
     *
     * @param total -1 where that is not known
     * @throws CancellationException where it shall end
     */
    public void at(String newStep, long newDone, long total) {
        tell(newStep, newDone, total);
        requireWanted();
    }

    /** As {@link #at}, also where it shall end. */
    public void tell(String newStep, long newDone, long total) {
        change(() -> {
            step = newStep;
            done = newDone;
            of = total;
        });
    }

    /** Whether it is still wanted. */
    public boolean isWanted() {
        lock.lock();
        try {
            return wish == Wish.WANTED;
        } finally {
            lock.unlock();
        }
    }

    /** Checks that it is still wanted. @throws CancellationException where it shall end */
    public void requireWanted() {
        if (!isWanted()) {
            throw new CancellationException("told to end");
        }
    }

    /** Puts it down for good, unless it is over. */
    void cancel() {
        change(() -> {
            wish = Wish.CANCELLED;
            if (state == State.QUEUED) {
                end(State.CANCELLED);
            }
        });
    }

    /** Puts it down until a server takes it up again. */
    void pause() {
        change(() -> wish = wish == Wish.WANTED ? Wish.PAUSED : wish);
    }

    void run(Work work) {
        if (!begin()) {
            return;
        }
        try {
            JsonNode came = work.of(this);
            change(() -> {
                result = came;
                end(error == null ? State.DONE : State.FAILED);
            });
        } catch (CancellationException e) {
            change(() -> {
                if (wish == Wish.CANCELLED) {
                    end(State.CANCELLED);
                }
            });
        } catch (RuntimeException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            if (state != State.QUEUED || wish != Wish.WANTED) {
                return false;
            }
            change(() -> state = State.RUNNING);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Says that it comes to nothing; what its work returns is its result all the same. */
    public void comesToNothing(String reason) {
        change(() -> error = reason);
    }

    void fail(String reason) {
        change(() -> {
            error = reason;
            end(State.FAILED);
        });
    }

    private void end(State last) {
        state = last;
        try {
            save();
        } catch (UncheckedIOException e) {
            // It is over all the same; after a restart it would be begun again.
            error = e.getMessage();
        }
    }

    /** Keeps how it stands now. */
    void save() {
        folder.save(task.kept(json()).put("begun", begun));
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

    /** Whether this server does no more of it. */
    boolean isPutDown() {
        lock.lock();
        try {
            return state.isOver() || wish == Wish.PAUSED;
        } finally {
            lock.unlock();
        }
    }

    /** Names what can be seen of it now; something else after every change, also by another server. */
    String stamp() {
        lock.lock();
        try {
            return begun + "-" + version;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something else to see than that, or nothing more will be, but no longer than is given. */
    void awaitAfter(String seen, Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (stamp().equals(seen) && !isPutDown() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is over, but no longer than is given. */
    void awaitEnd(Duration longest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = longest.toNanos();
            while (!isPutDown() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isCancelled() {
        lock.lock();
        try {
            return state == State.CANCELLED;
        } finally {
            lock.unlock();
        }
    }

    public ObjectNode json() {
        lock.lock();
        try {
            ObjectNode json = task.json();
            json.put("state", state.label());
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

    /** Answers that it was taken on, and where it is to be found. */
    public void accepted(Context context) {
        context.status(HttpStatus.ACCEPTED);
        context.header("Location", "/api/v1/jobs/" + id());
        context.contentType("application/json").result(Json.line(json()) + "\n");
    }

    /** Removes all that is kept of it. */
    void delete() {
        folder.delete();
    }

    void letGo() {
        folder.close();
    }
}
