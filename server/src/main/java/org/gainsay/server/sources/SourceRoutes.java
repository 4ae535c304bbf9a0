package org.gainsay.server.sources;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gainsay.desk.Desk;
import org.gainsay.format.Json;
import org.gainsay.ledger.Role;
import org.gainsay.model.InputException;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.gainsay.server.jobs.Job;
import org.gainsay.server.jobs.Jobs;
import org.gainsay.watch.sources.LeftOut;
import org.gainsay.watch.sources.Source;
import org.gainsay.watch.sources.Sources;
import org.gainsay.watch.sources.Visited;
import org.gainsay.watch.sources.Visits;
import org.gainsay.watch.timetable.Due;
import org.gainsay.watch.timetable.SourceStatus;
import org.gainsay.watch.timetable.Timetable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sources of a home. What lies on the server's own machine or network is added on its command line only: who may do that over HTTP could
 * have any file there read.
 */
public final class SourceRoutes {
    private static final String KIND = "source-visit";
    private static final Set<String> TAKEN =
            Set.of("source", "kind", "place", "every", "follow_links", "only", "since", "most");

    private final Desk desk;
    private final Jobs jobs;
    private final Optional<Timetable> timetable;
    private final Sources sources;

    private SourceRoutes(Desk desk, Jobs jobs, Optional<Timetable> timetable) {
        this.desk = desk;
        this.jobs = jobs;
        this.timetable = timetable;
        this.sources = new Sources(desk.home());
    }

    /**
     * All of them.
     *
     * @param timetable none where the server does nothing by itself
     */
    public static List<Route> of(Desk desk, Jobs jobs, Optional<Timetable> timetable) {
        SourceRoutes routes = new SourceRoutes(desk, jobs, timetable);
        jobs.define(KIND, routes::visit);
        return List.of(
                Route.get("/api/v1/watch/sources", routes::all),
                Route.post("/api/v1/watch/sources", routes::add).from(Role.ADMINISTRATOR),
                Route.delete("/api/v1/watch/sources/{name}", routes::remove).from(Role.ADMINISTRATOR),
                Route.get("/api/v1/watch/sources/{name}/left-out", routes::leftOut),
                Route.post("/api/v1/watch/sources/{name}/fetch", routes::fetch).from(Role.ADMINISTRATOR),
                Route.get("/api/v1/watch/timetable", routes::due));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, ListAnswer.PARAMETERS.toArray(String[]::new));
        new ListAnswer<>(
                        SourceStatus.all(desk.home()),
                        status -> status.source().name(),
                        SourceStatus::json,
                        ListAnswer.Table.ofKeys(SourceStatus.KEYS, SourceStatus::json),
                        null)
                .answer(context, given);
    }

    private void leftOut(Context context) throws IOException {
        Parameters given = Parameters.of(context, ListAnswer.PARAMETERS.toArray(String[]::new));
        new ListAnswer<>(
                        LeftOut.of(desk.home().memory(), named(context).name()).pieces(),
                        LeftOut.Piece::key,
                        LeftOut.Piece::json,
                        ListAnswer.Table.ofKeys(LeftOut.Piece.KEYS, LeftOut.Piece::json),
                        null)
                .answer(context, given);
    }

    private void add(Context context) {
        Parameters.of(context);
        JsonNode body = Bodies.object(context);
        Set<String> others = new TreeSet<>(body.propertyNames());
        others.removeAll(TAKEN);
        if (!others.isEmpty()) {
            throw Refusal.wrong("the body has " + String.join(", ", others) + "; it takes "
                    + String.join(", ", new TreeSet<>(TAKEN)));
        }
        TAKEN.forEach(key -> requireType(key, body.path(key)));
        Source source = source(body);
        if (sources.find(source.name()).isPresent()) {
            throw new Refusal(Problem.CONFLICT, "there is a source '" + source.name() + "' already");
        }
        sources.add(Caller.of(context).name(), source);
        timetable.ifPresent(Timetable::look);
        context.status(HttpStatus.CREATED);
        context.contentType("application/json")
                .result(Json.line(SourceStatus.all(desk.home()).stream()
                                .filter(status -> status.source().name().equals(source.name()))
                                .findFirst()
                                .orElseThrow()
                                .json())
                        + "\n");
    }

    /** What was not understood must not be taken for what is usual. */
    private static void requireType(String key, JsonNode value) {
        boolean right = value.isMissingNode()
                || switch (key) {
                    case "follow_links" -> value.isBoolean();
                    case "most" -> value.canConvertToExactIntegral() && value.canConvertToInt();
                    case "source" -> value.isNull() || value.isString();
                    default -> value.isString();
                };
        if (!right) {
            throw Refusal.wrong(key + " is no "
                    + switch (key) {
                        case "follow_links" -> "true or false";
                        case "most" -> "number of pages";
                        default -> "text";
                    });
        }
    }

    private Source source(JsonNode body) {
        try {
            ObjectNode given = (ObjectNode) body.deepCopy();
            String place = given.path("place").asString("");
            if (!given.path("source").isString()) {
                List<String> taken = sources.all().stream().map(Source::name).toList();
                given.put("source", place.contains("://") ? Source.nameFor(place, taken) : "source");
            }
            Source source = Source.of(given);
            if (source.kind() == Source.Kind.FOLDER || source.kind() == Source.Kind.WARC) {
                throw Refusal.wrong("place is a folder, and folders of the server are added on its command line only: "
                        + "gainsay watch source add FOLDER");
            }
            return source.requireReachable();
        } catch (InputException e) {
            throw Refusal.wrong(String.valueOf(e.getMessage()));
        }
    }

    private void remove(Context context) {
        Parameters.of(context);
        Source source = named(context);
        sources.remove(Caller.of(context).name(), source.name());
        timetable.ifPresent(Timetable::look);
        context.status(HttpStatus.NO_CONTENT);
    }

    /** Starts the visit as a job. */
    private void fetch(Context context) {
        Parameters.of(context);
        jobs.start(KIND, named(context).name(), Caller.of(context).name()).accepted(context);
    }

    private Source named(Context context) {
        try {
            return sources.named(context.pathParam("name"));
        } catch (InputException e) {
            throw Refusal.notFound(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode visit(Job job) {
        Visited visited = Visits.of(desk).visit(sources.named(job.subject()), job.by(), () -> !job.isWanted());
        job.requireWanted();
        ObjectNode json = Json.object();
        json.put("source", job.subject());
        json.put("outcome", visited.isBusy() ? "busy" : visited.health().failures() > 0 ? "failed" : "visited");
        json.put("read", visited.tally().read());
        json.put("known", visited.tally().known());
        json.put("refused", visited.tally().refused());
        json.put("barred", visited.tally().barred());
        json.put("left", visited.tally().left());
        json.put("reason", visited.health().failures() > 0 ? visited.health().reason() : null);
        return json;
    }

    private void due(Context context) {
        Parameters.of(context);
        ObjectNode json = Json.object();
        json.put("on", timetable.isPresent());
        ArrayNode items = json.putArray("items");
        timetable.map(Timetable::due).orElseGet(() -> Timetable.due(desk.home())).stream()
                .map(Due::json)
                .forEach(items::add);
        context.contentType("application/json").result(Json.line(json) + "\n");
    }
}
