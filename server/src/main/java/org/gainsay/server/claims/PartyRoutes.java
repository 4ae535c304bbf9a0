package org.gainsay.server.claims;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gainsay.claims.filter.PartyName;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.KnownListings;
import org.gainsay.desk.PartyDossier;
import org.gainsay.format.Json;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.InputException;
import org.gainsay.screen.EntryKey;
import org.gainsay.server.http.ListAnswer;
import org.gainsay.server.http.Parameters;
import org.gainsay.server.http.Refusal;
import org.gainsay.server.http.Route;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parties: whom a name may mean, everything on one, and with whom it is told of. */
public final class PartyRoutes {
    private final Desk desk;

    private PartyRoutes(Desk desk) {
        this.desk = desk;
    }

    public static List<Route> of(Desk desk) {
        PartyRoutes routes = new PartyRoutes(desk);
        return List.of(
                Route.get("/api/v1/parties", routes::named),
                Route.get("/api/v1/parties/{id}", routes::dossier),
                Route.get("/api/v1/parties/{id}/network", routes::network));
    }

    private KnownListings lists() {
        return desk.lists(Set.of()).known();
    }

    private void named(Context context) throws IOException {
        Parameters given = Parameters.of(context, "q", "limit", "cursor", "format");
        String asked = given.word("q");
        if (asked == null) {
            throw Refusal.wrong("q is missing; give a name, a state's code or SOURCE:ENTRY");
        }
        List<FoundParty> found;
        try (HomeClaims claims = desk.claims()) {
            found = FoundParty.named(PartyName.of(asked), asked, claims, this::lists);
        }
        ListAnswer.of(found, FoundParty::id, FoundParty::json).answer(context, given);
    }

    private PartyDossier found(Context context) {
        Parameters.of(context);
        String id = context.pathParam("id").strip();
        Optional<EntryKey> entry = EntryKey.parse(id);
        if (entry.isPresent() && lists().find(entry.get()).isEmpty()) {
            throw unknown(id);
        }
        PartyDossier dossier;
        try (HomeClaims claims = desk.claims()) {
            dossier = PartyDossier.of(id, claims, this::lists);
        } catch (InputException e) {
            throw unknown(id);
        }
        boolean empty = dossier.hits().isEmpty()
                && dossier.dossier().claims().isEmpty()
                && dossier.dossier().articles().isEmpty();
        if (empty && !dossier.state()) {
            throw unknown(id);
        }
        return dossier;
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("no list and no article tells of '" + id + "'; /api/v1/parties?q= finds by name");
    }

    private void dossier(Context context) {
        context.contentType("application/json").result(Json.line(found(context).json()) + "\n");
    }

    /** Each claim in which it plays a part, with everybody who plays one there: one step out. */
    private void network(Context context) {
        List<Claim> claims = found(context).dossier().claimsAbout();
        Map<String, ObjectNode> nodes = new LinkedHashMap<>();
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("nodes");
        ArrayNode edges = json.putArray("edges");
        for (Claim claim : claims) {
            ObjectNode edge = edges.addObject();
            edge.put("claim", claim.id());
            edge.put("type", claim.type().label());
            edge.put("label", claim.label());
            edge.put("standing", claim.standing().label());
            ArrayNode parties = edge.putArray("parties");
            claim.roles().forEach((role, fillers) -> {
                for (ClaimFiller filler : fillers) {
                    if (filler.name() != null) {
                        parties.addObject().put("party", filler.value()).put("role", role.label());
                        nodes.computeIfAbsent(filler.value(), id -> node(filler));
                    }
                }
            });
        }
        nodes.values().forEach(all::add);
        context.contentType("application/json").result(Json.line(json) + "\n");
    }

    private static ObjectNode node(ClaimFiller filler) {
        return Json.object()
                .put("id", filler.value())
                .put("name", filler.name())
                .put("country", filler.country());
    }
}
