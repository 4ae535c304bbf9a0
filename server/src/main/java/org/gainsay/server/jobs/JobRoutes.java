package org.gainsay.server.jobs;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gainsay.format.Json;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Flow;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.jspecify.annotations.Nullable;

/** What becomes of a job: its state, its steps as they come, its end. */
public final class JobRoutes {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration TO_END = Duration.ofSeconds(2);

    /** A line now and then, so that nobody takes the connection for dead. */
    private static final String STILL = ": still at it\n\n";

    private final Jobs jobs;

    private JobRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    public static List<Route> of(Jobs jobs) {
        JobRoutes routes = new JobRoutes(jobs);
        return List.of(
                Route.get("/api/v1/jobs", routes::all),
                Route.get("/api/v1/jobs/{id}", routes::state),
                Route.get("/api/v1/jobs/{id}/events", routes::events),
                Route.get("/api/v1/jobs/{id}/result", routes::result),
                Route.delete("/api/v1/jobs/{id}", routes::cancel));
    }

    private Job found(Context context) {
        String id = context.pathParam("id");
        return jobs.find(id, Caller.of(context).name()).orElseThrow(() -> Refusal.notFound("no job '" + id + "'"));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, "kind", "limit", "cursor", "format");
        @Nullable String kind = given.word("kind");
        List<Job> wanted = jobs.all(Caller.of(context).name()).stream()
                .filter(job -> kind == null || job.kind().equals(kind))
                .toList();
        ListAnswer.of(wanted, Job::id, Job::json).answer(context, given);
    }

    private void state(Context context) {
        Parameters.of(context);
        context.contentType("application/json").result(Json.line(found(context).json()) + "\n");
    }

    /** One that is over is forgotten with all that came of it; one that another server does is that server's. */
    private void cancel(Context context) throws InterruptedException {
        Parameters.of(context);
        Job job = found(context);
        if (job.isOver()) {
            jobs.forget(job);
        } else if (job.isPutDown()) {
            throw new Refusal(Problem.CONFLICT, "another server does job '" + job.id() + "'; tell that one");
        } else {
            end(job);
        }
        context.contentType("application/json").result(Json.line(job.json()) + "\n");
    }

    /** Waits a while, so that the answer says how it ended; what was done before it heard is over like any other. */
    private void end(Job job) throws InterruptedException {
        job.cancel();
        job.awaitEnd(TO_END);
        if (job.isOver() && !job.isCancelled()) {
            jobs.forget(job);
        }
    }

    /** What came of it, or what has come so far, a line each. */
    private void result(Context context) throws IOException {
        Parameters given = Parameters.of(context, "from", "limit");
        int from = given.number("from", 1, 1, Integer.MAX_VALUE);
        int limit = given.number("limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        Job job = found(context);
        Path lines = job.file(Job.RESULT);
        if (!Files.exists(lines)) {
            throw Refusal.notFound("job '" + job.id() + "' has no lines; what came of it is in its state");
        }
        context.contentType("application/jsonl");
        try (WholeLines whole = new WholeLines(Files.newInputStream(lines))) {
            whole.copy(from, limit, context.outputStream());
        }
    }

    /** Server-sent events: one for each change, the last when the job is over. What was seen before is not told again. */
    private void events(Context context) throws IOException {
        Parameters.of(context);
        Job job = found(context);
        OutputStream out = Flow.begin(context, "text/event-stream; charset=utf-8");
        String seen = Objects.requireNonNullElse(context.header("Last-Event-ID"), "");
        try {
            boolean more = true;
            while (more) {
                job.awaitAfter(seen, PATIENCE);
                more = !job.isPutDown();
                String now = job.stamp();
                String event = now.equals(seen) && more ? STILL : event(now, job);
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String event(String stamp, Job job) {
        return "id: " + stamp + "\nevent: " + (job.isOver() ? "end" : "progress") + "\ndata: " + Json.line(job.json())
                + "\n\n";
    }
}
