package org.gainsay.server.jobs;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.gainsay.format.Json;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;

/** What becomes of a job: its state, its steps as they come, its end. */
public final class JobRoutes {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A line now and then, so that nobody takes the connection for dead. */
    private static final String STILL = ": still at it\n\n";

    private final Jobs jobs;

    private JobRoutes(Jobs jobs) {
        this.jobs = jobs;
    }

    public static List<Route> of(Jobs jobs) {
        JobRoutes routes = new JobRoutes(jobs);
        return List.of(
                Route.get("/api/v1/jobs/{id}", routes::state),
                Route.get("/api/v1/jobs/{id}/events", routes::events),
                Route.delete("/api/v1/jobs/{id}", routes::cancel));
    }

    private Job found(Context context) {
        Parameters.of(context);
        String id = context.pathParam("id");
        return jobs.find(id, Caller.of(context).name()).orElseThrow(() -> Refusal.notFound("no job '" + id + "'"));
    }

    private void state(Context context) {
        context.contentType("application/json").result(Json.line(found(context).json()) + "\n");
    }

    private void cancel(Context context) {
        Job job = found(context);
        job.cancel();
        context.contentType("application/json").result(Json.line(job.json()) + "\n");
    }

    /** Server-sent events: one for each change, the last when the job is over. */
    private void events(Context context) throws IOException {
        Job job = found(context);
        context.disableCompression();
        context.contentType("text/event-stream; charset=utf-8");
        OutputStream out = context.outputStream();
        try {
            long seen = -1;
            boolean over = false;
            while (!over) {
                long now = job.awaitAfter(seen, PATIENCE);
                over = job.isOver();
                String event = now == seen && !over ? STILL : event(now, over, job);
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                seen = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String event(long version, boolean over, Job job) {
        return "id: " + version + "\nevent: " + (over ? "end" : "progress") + "\ndata: " + Json.line(job.json())
                + "\n\n";
    }
}
