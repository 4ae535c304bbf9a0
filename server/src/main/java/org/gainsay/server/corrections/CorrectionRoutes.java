package org.gainsay.server.corrections;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.ClaimDecisions;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.corrections.Correcting;
import org.gainsay.desk.corrections.Correction;
import org.gainsay.desk.corrections.Corrections;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.Json;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.Claim;
import org.gainsay.model.StatementReference;
import org.gainsay.server.http.Bodies;
import org.gainsay.server.http.Caller;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Corrections of readings, and claims split and joined: kept beside the original, and shown from then on. */
public final class CorrectionRoutes {
    private final Desk desk;

    private CorrectionRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        CorrectionRoutes routes = new CorrectionRoutes(desk);
        return List.of(
                Route.get("/api/v1/corrections", routes::all), Route.post("/api/v1/corrections", routes::correct));
    }

    private void all(Context context) throws IOException {
        Parameters given = Parameters.of(context, "article", "limit", "cursor", "format");
        String article = given.word("article", "");
        List<ObjectNode> listed = Corrections.of(desk.docket()).listed(desk.home()).stream()
                .filter(each ->
                        article.isEmpty() || each.path("article").asString("").equals(article))
                .toList();
        ListAnswer.of(listed, each -> each.path("seq").asString(""), each -> each)
                .answer(context, given);
    }

    private void correct(Context context) {
        Parameters.of(context);
        JsonNode body = Bodies.object(context);
        String by = Caller.of(context).name();
        ObjectNode answer =
                body.has("join") ? joined(body, by) : body.has("split") ? split(body, by) : corrected(body, by);
        context.status(HttpStatus.CREATED);
        context.contentType("application/json").result(Json.line(answer) + "\n");
    }

    private ObjectNode corrected(JsonNode body, String by) {
        String id = body.path("article").asString("");
        Shelved article = desk.home()
                .shelf()
                .find(id)
                .orElseThrow(() -> Refusal.notFound("no article '" + id
                        + "' in this home; /api/v1/articles lists them, and openapi.yaml what a correction holds"));
        Correction made = new Correcting(
                        desk.home(),
                        desk.docket(),
                        key -> desk.lists(Set.of()).known().find(key).isPresent())
                .correct(article, body, by);
        return made.json(true);
    }

    private ObjectNode split(JsonNode body, String by) {
        try (HomeClaims all = desk.claims()) {
            Claim claim = claim(all, body.path("claim").asString(""));
            Set<StatementReference> known = ClaimDecisions.statements(claim);
            Set<StatementReference> apart = new LinkedHashSet<>();
            for (JsonNode wanted : body.path("split")) {
                apart.add(known.stream()
                        .filter(one -> one.toString().equals(wanted.asString("")))
                        .findFirst()
                        .orElseThrow(() -> Refusal.wrong(wanted + " is no statement of " + claim.id()
                                + "; give some of its own, as ARTICLE#STATEMENT")));
            }
            if (apart.isEmpty() || apart.containsAll(known)) {
                throw Refusal.wrong("split: name some statements of " + claim.id() + ", and not all");
            }
            return outcome("split", decisions(by).split(all, claim, apart));
        }
    }

    private ObjectNode joined(JsonNode body, String by) {
        if (body.path("join").size() != 2) {
            throw Refusal.wrong("join: give the ids of two claims");
        }
        try (HomeClaims all = desk.claims()) {
            Claim one = claim(all, body.path("join").path(0).asString(""));
            Claim other = claim(all, body.path("join").path(1).asString(""));
            if (one.id().equals(other.id()) || one.type() != other.type()) {
                throw Refusal.wrong("join: give two claims of one type; these are "
                        + (one.id().equals(other.id())
                                ? "one claim"
                                : one.type().label() + " and " + other.type().label()));
            }
            return outcome("join", decisions(by).join(all, one, other));
        }
    }

    private ClaimDecisions decisions(String by) {
        return new ClaimDecisions(desk.home(), by, said -> {});
    }

    private static Claim claim(HomeClaims all, String id) {
        List<Claim> found = all.find(id);
        if (found.size() != 1) {
            throw Refusal.notFound(
                    "no claim '" + id + "' in this home, or several have it as a mention; /api/v1/claims lists them");
        }
        return found.getFirst();
    }

    private static ObjectNode outcome(String what, ClaimDecisions.Outcome outcome) {
        ObjectNode json = Json.object();
        json.put("seq", outcome.seq());
        json.put("what", what);
        ArrayNode claims = json.putArray("claims");
        outcome.claims().forEach(claim -> claims.add(ClaimJson.of(claim)));
        return json;
    }
}
