package org.gainsay.server.metrics;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gainsay.desk.Desk;
import org.gainsay.desk.StatusJson;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Message;
import org.gainsay.lists.update.ListStatus;
import org.gainsay.server.http.Route;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.telling.Telling;
import org.gainsay.watch.timetable.SourceStatus;
import org.jspecify.annotations.Nullable;

/** How many requests took how long, by path and never by what was asked; how old the lists are; how large the index and the ledger. */
public final class Metrics {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** Of one server. */
    public Metrics(Desk desk) {
        gauge(
                "gainsay.index.entries",
                "entries of all lists",
                () -> desk.lists(Set.of()).index().entries());
        gauge(
                "gainsay.index.names",
                "names of all lists",
                () -> desk.lists(Set.of()).index().names());
        gauge(
                "gainsay.ledger.entries",
                "entries of the ledger",
                () -> desk.home().ledger().head().seq());
        gauge(
                "gainsay.sources",
                "sources of articles",
                () -> new Sources(desk.home()).all().size());
        gauge("gainsay.sources.failing", "of them those whose last visit failed", () -> failing(desk.home()));
        for (ListStatus status : StatusJson.all(desk.home().folder(), desk.today())) {
            String source = status.source();
            Gauge.builder("gainsay.list.age.days", () -> age(desk, source))
                    .description("days since the date of a list")
                    .tag("source", source)
                    .register(registry);
        }
    }

    /** Counts what was done by the timetable. */
    public void ran(String kind, boolean well) {
        Counter.builder("gainsay.timetable.runs")
                .description("what was done by the timetable, and whether the program could do it")
                .tag("kind", kind)
                .tag("outcome", well ? "done" : "put off")
                .register(registry)
                .increment();
    }

    /** What is to be told, and what could not be. */
    public void watch(Telling telling) {
        gauge(
                "gainsay.notices.waiting",
                "notices that wait for their digest",
                () -> telling.outbox().progress().waiting());
        for (Message.State state : Message.State.values()) {
            Gauge.builder(
                            "gainsay.messages",
                            () -> telling.outbox().progress().states().getOrDefault(state, 0L))
                    .description("messages by what has become of them")
                    .tag("state", state.label())
                    .register(registry);
        }
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private static long failing(Home home) {
        return SourceStatus.all(home).stream().filter(SourceStatus::isFailing).count();
    }

    /** No number where it is not known. */
    private static double age(Desk desk, String source) {
        for (ListStatus status : StatusJson.all(desk.home().folder(), desk.today())) {
            if (status.source().equals(source) && status.ageDays() != null) {
                return status.ageDays();
            }
        }
        return Double.NaN;
    }

    /** Measures every request from here on. */
    public void measure(JavalinConfig config) {
        config.requestLogger.http((context, millis) -> record(context, millis));
    }

    private void record(Context context, float millis) {
        @Nullable Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        Timer.builder("gainsay.requests")
                .description("requests by path, method and status")
                .tag("path", endpoint == null ? "none" : endpoint.path)
                .tag("method", endpoint == null ? "none" : endpoint.method.name())
                .tag("status", Integer.toString(context.statusCode()))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record((long) (millis * 1_000), TimeUnit.MICROSECONDS);
    }

    public List<Route> routes() {
        return List.of(Route.get(
                        "/metrics",
                        context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                                .result(registry.scrape()))
                .andFreeHere());
    }
}
