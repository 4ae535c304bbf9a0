package org.gainsay.server.cases;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.gainsay.desk.Desk;
import org.gainsay.desk.cases.CaseExport;
import org.gainsay.desk.cases.CaseJson;
import org.gainsay.desk.cases.CaseNote;
import org.gainsay.desk.cases.Cases;
import org.gainsay.desk.cases.Conflict;
import org.gainsay.desk.cases.Decided;
import org.gainsay.format.Json;
import org.gainsay.ledger.Filed;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.JsonNode;

/** The queue: its cases, and what people decide on them. */
public final class CaseRoutes {
    private static final Pattern SEQ = Pattern.compile("[1-9][0-9]{0,17}");

    private final Desk desk;
    private final Cases cases;

    private CaseRoutes(Desk desk) {
        this.desk = desk;
        this.cases = new Cases(desk);
    }

    public static List<Route> of(Desk desk) {
        CaseRoutes routes = new CaseRoutes(desk);
        return List.of(
                Route.get("/api/v1/cases", routes::all),
                Route.post("/api/v1/cases", routes::follow),
                Route.get("/api/v1/cases/reasons", CaseRoutes::reasons),
                Route.get("/api/v1/cases/{id}", routes::one),
                Route.post("/api/v1/cases/{id}/decisions", routes::decide),
                Route.delete("/api/v1/cases/{id}/decisions/{seq}", routes::takeBack),
                Route.post("/api/v1/cases/{id}/notes", routes::note),
                Route.get("/api/v1/cases/{id}/export", routes::export));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, CaseList.PARAMETERS);
        new CaseList(cases, given).answer(context, given);
    }

    private static void reasons(Context context) {
        Parameters.of(context);
        context.contentType("application/json")
                .result(Json.line(Json.object().set("items", CaseJson.reasons())) + "\n");
    }

    private void follow(Context context) {
        Parameters.of(context);
        JsonNode claim = Bodies.object(context).path("claim");
        if (!claim.isString()) {
            throw Refusal.wrong("the body has no claim; give {\"claim\": \"c0123456789ab\"}");
        }
        Filed filed = cases.follow(claim.asString(), Caller.of(context).name())
                .orElseThrow(() -> Refusal.notFound("no claim '" + claim.asString()
                        + "' in this home, or several have that mention; /api/v1/claims lists them"));
        context.status(HttpStatus.CREATED);
        context.header("Location", "/api/v1/cases/" + filed.id());
        answer(context, filed);
    }

    private Filed found(Context context) {
        String id = context.pathParam("id");
        return cases.find(id)
                .orElseThrow(() -> Refusal.notFound("no case '" + id + "' here; /api/v1/cases lists them"));
    }

    private void one(Context context) {
        Parameters.of(context);
        answer(context, found(context));
    }

    private void answer(Context context, Filed filed) {
        context.contentType("application/json").result(Json.line(CaseJson.whole(filed, desk)) + "\n");
    }

    private void decide(Context context) {
        Parameters.of(context);
        Filed filed = found(context);
        Decided decided = Decided.of(Bodies.object(context));
        try {
            answer(context, cases.decide(filed.id(), decided, Caller.of(context).name()));
        } catch (Conflict e) {
            throw new Refusal(Problem.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private void takeBack(Context context) {
        Parameters.of(context);
        Filed filed = found(context);
        String seq = context.pathParam("seq");
        if (!SEQ.matcher(seq).matches()) {
            throw Refusal.notFound("no decision '" + seq + "' here; a case's history names its entries");
        }
        try {
            answer(
                    context,
                    cases.takeBack(
                            filed.id(), Long.parseLong(seq), Caller.of(context).name()));
        } catch (Conflict e) {
            throw new Refusal(Problem.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private void note(Context context) {
        Parameters.of(context);
        Filed filed = found(context);
        answer(
                context,
                cases.note(
                        filed.id(),
                        CaseNote.of(Bodies.object(context)),
                        Caller.of(context).name()));
    }

    private void export(Context context) {
        Parameters given = Parameters.of(context, "format");
        Filed filed = found(context);
        CaseExport export = new CaseExport(desk);
        String format = given.word("format", "html");
        switch (format) {
            case "html" -> {
                context.contentType("text/html; charset=utf-8").result(export.html(filed));
                name(context, filed, "html");
            }
            case "json" -> {
                context.contentType("application/json").result(Json.line(export.json(filed)) + "\n");
                name(context, filed, "json");
            }
            default -> throw Refusal.wrong("format is '" + format + "'; give html or json");
        }
    }

    private static void name(Context context, Filed filed, String ending) {
        context.header("Content-Disposition", "attachment; filename=\"case-" + filed.id() + "." + ending + "\"");
    }
}
