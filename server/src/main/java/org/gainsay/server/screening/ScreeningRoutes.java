package org.gainsay.server.screening;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gainsay.desk.Algorithms;
import org.gainsay.desk.Desk;
import org.gainsay.desk.QueryFile;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.model.Hit;
import org.gainsay.model.Schema;
import org.gainsay.screen.Algorithm;
import org.gainsay.screen.Comparison;
import org.gainsay.screen.NameComparison;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import org.gainsay.server.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screening: one name, many of them, two with each other. */
public final class ScreeningRoutes {
    private final Desk desk;
    private final Jobs jobs;

    private ScreeningRoutes(Desk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    public static List<Route> of(Desk desk, Jobs jobs) {
        jobs.define(BatchJob.KIND, job -> BatchJob.run(desk, job));
        ScreeningRoutes routes = new ScreeningRoutes(desk, jobs);
        return List.of(
                Route.post("/api/v1/screen", routes::screen),
                Route.post("/api/v1/screen/batch", routes::batch),
                Route.post("/api/v1/compare", routes::compare));
    }

    private void screen(Context context) {
        Asked asked = Asked.of(Parameters.of(context, Asked.PARAMETERS), desk);
        QueryFile.Row row = JsonQuery.of(Bodies.object(context), 1, "the body", desk.today());
        String by = Caller.of(context).name();
        List<Hit> hits = asked.queue()
                ? desk.queue(asked.lists(), row, asked.options(), by)
                : desk.screen(asked.lists(), row.query(), asked.options(), by);
        context.contentType("application/json");
        context.result(Json.line(AnswerLine.of(asked, row, hits)) + "\n");
    }

    /** At once, or as a job for who goes away meanwhile. */
    private void batch(Context context) throws IOException {
        List<String> known = new ArrayList<>(List.of(Asked.PARAMETERS));
        known.add("job");
        Parameters given = Parameters.of(context, known.toArray(String[]::new));
        if (given.flag("job", false)) {
            BatchJob.start(context, given, desk, jobs, Caller.of(context).name())
                    .accepted(context);
        } else {
            BatchRequest.answer(context, Asked.of(given, desk), desk);
        }
    }

    private void compare(Context context) {
        Parameters.of(context);
        JsonNode body = Bodies.object(context);
        String left = name(body, "left");
        String right = name(body, "right");
        Schema schema = QueryFile.schema(text(body, "schema", ""), "schema");
        Algorithm algorithm = Algorithms.named(text(body, "algorithm", Algorithm.GAINSAY.label()));
        Comparison comparison = NameComparison.compare(left, right, schema, algorithm);
        ObjectNode json = Json.object();
        json.put("left", left);
        json.put("right", right);
        json.put("score", comparison.score());
        json.put("match", comparison.score() >= ScreenOptions.DEFAULT.threshold());
        json.set("why", ScreeningJson.why(comparison.why()));
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    /** A name by itself, or in an object that holds one. */
    private static String name(JsonNode body, String side) {
        @Nullable JsonNode given = body.get(side);
        JsonNode held = given != null && given.isObject() ? given.path("name") : given;
        String name = held != null && held.isString() ? held.asString() : "";
        if (name.isBlank()) {
            throw Refusal.wrong("the body has no " + side + "; give a name as text, or {\"name\": …}");
        }
        QueryFile.checkName(name, side);
        return name;
    }

    private static String text(JsonNode body, String key, String usual) {
        JsonNode value = body.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isString()) {
            throw Refusal.wrong(key + " is no text");
        }
        return value.asString();
    }
}
