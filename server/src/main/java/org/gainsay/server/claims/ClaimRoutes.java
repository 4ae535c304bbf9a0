package org.gainsay.server.claims;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claims.filter.ClaimFilter;
import org.gainsay.claims.leads.Gain;
import org.gainsay.claims.leads.Lead;
import org.gainsay.claims.leads.UnnamedTarget;
import org.gainsay.claims.register.Transfer;
import org.gainsay.claims.register.TransferRegister;
import org.gainsay.claims.timeline.Moment;
import org.gainsay.desk.ClaimCells;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.ListGains;
import org.gainsay.desk.ToldPlace;
import org.gainsay.desk.ViewJson;
import org.gainsay.format.ClaimJson;
import org.gainsay.format.FtmClaims;
import org.gainsay.format.Json;
import org.gainsay.model.Claim;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.node.ObjectNode;

/** Claims over all articles of the home, and what is made of them. */
public final class ClaimRoutes {
    private static final String[] LIST = ListAnswer.PARAMETERS.toArray(String[]::new);

    private final Desk desk;

    private ClaimRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        ClaimRoutes routes = new ClaimRoutes(desk);
        return List.of(
                Route.get("/api/v1/claims", routes::claims),
                Route.get("/api/v1/claims/{id}", routes::claim),
                Route.get("/api/v1/transfers", routes::transfers),
                Route.get("/api/v1/timeline", routes::timeline),
                Route.get("/api/v1/places", routes::places),
                Route.get("/api/v1/leads", routes::leads));
    }

    private void claims(Context context) throws IOException {
        Parameters given = Parameters.of(context, Question.PARAMETERS);
        try (HomeClaims all = desk.claims()) {
            new ListAnswer<>(
                            Question.wanted(all, given),
                            Claim::id,
                            ClaimJson::of,
                            new ListAnswer.Table<>(ClaimCells.columns(), ClaimCells::of),
                            page -> FtmClaims.of(page, ClaimsTool.articles(all, page)))
                    .answer(context, given);
        }
    }

    private void claim(Context context) throws IOException {
        Parameters given = Parameters.of(context, "format");
        String id = context.pathParam("id");
        try (HomeClaims all = desk.claims()) {
            List<Claim> found = all.find(id);
            if (found.isEmpty()) {
                throw Refusal.notFound("no claim with the id '" + id + "' in this home; /api/v1/claims lists them");
            }
            if (found.size() > 1) {
                throw Refusal.notFound("no claim has the id " + id + " any more; what it named is told in "
                        + found.size() + ": "
                        + String.join(", ", found.stream().map(Claim::id).toList()) + "; ask for one of these");
            }
            switch (given.word("format", "json")) {
                case "json" ->
                    context.contentType("application/json").result(Json.line(ClaimJson.of(found.getFirst())) + "\n");
                case "ftm" -> ListAnswer.lines(context, FtmClaims.of(found, ClaimsTool.articles(all, found)));
                default -> throw Refusal.wrong("format is '" + given.word("format") + "'; give json or ftm");
            }
        }
    }

    private void transfers(Context context) throws IOException {
        Parameters given = Parameters.of(context, Question.PARAMETERS);
        try (HomeClaims all = desk.claims()) {
            new ListAnswer<>(
                            TransferRegister.of(Question.wanted(all, given)),
                            ClaimRoutes::claimOf,
                            ViewJson::of,
                            new ListAnswer.Table<>(Transfer.COLUMNS, Transfer::cells),
                            page -> ofTransfers(all, page))
                    .answer(context, given);
        }
    }

    private static String claimOf(Transfer transfer) {
        return transfer.cells().getLast();
    }

    private static List<ObjectNode> ofTransfers(HomeClaims all, List<Transfer> transfers) {
        List<Claim> claims = transfers.stream()
                .flatMap(transfer -> all.find(claimOf(transfer)).stream())
                .toList();
        return FtmClaims.of(claims, ClaimsTool.articles(all, claims));
    }

    private void timeline(Context context) throws IOException {
        Parameters given = Parameters.of(context, Question.PARAMETERS);
        ClaimFilter wanted = Question.of(given);
        List<Moment> moments;
        try (HomeClaims all = desk.claims()) {
            moments = all.timeline(
                    wanted,
                    Question.wanted(all, given),
                    key -> desk.lists(Set.of()).known().find(key));
        }
        new ListAnswer<>(
                        moments,
                        moment -> moment.date() + " " + moment.kind().label() + " " + moment.id(),
                        ViewJson::of,
                        ListAnswer.Table.ofKeys(List.of("date", "kind", "id", "label"), ViewJson::of),
                        null)
                .answer(context, given);
    }

    private void places(Context context) throws IOException {
        Parameters given = Parameters.of(context, Question.PARAMETERS);
        List<ToldPlace> places;
        try (HomeClaims all = desk.claims()) {
            places = all.places(all.wanted(Question.of(given)));
        }
        new ListAnswer<>(
                        places,
                        ToldPlace::key,
                        ToldPlace::json,
                        ListAnswer.Table.ofKeys(ToldPlace.COLUMNS, ToldPlace::json),
                        null)
                .answer(context, given);
    }

    private void leads(Context context) throws IOException {
        Parameters given = Parameters.of(context, LIST);
        List<UnnamedTarget> targets;
        try (HomeClaims all = desk.claims()) {
            targets = all.unnamedTargets();
        }
        List<Gain> gains = ListGains.installed(targets, desk.home().folder());
        List<Lead> leads = targets.stream()
                .map(target -> target.lead(gains))
                .flatMap(Optional::stream)
                .toList();
        ListAnswer.of(leads, Lead::id, ViewJson::of).answer(context, given);
    }
}
