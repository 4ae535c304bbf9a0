package org.gainsay.server.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gainsay.desk.Desk;
import org.gainsay.desk.HomeClaims;
import org.gainsay.desk.PartyDossier;
import org.gainsay.ledger.Role;
import org.gainsay.model.Claim;
import org.gainsay.server.http.Caller;
import org.gainsay.server.mcp.Sources;
import org.gainsay.server.mcp.Tool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything on one party, for assistants: with its claims themselves, which a person would open one by one. */
public record DossierTool(Desk desk) implements Tool {
    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public Role least() {
        return Role.READER;
    }

    @Override
    public ObjectNode call(JsonNode arguments, Caller caller) {
        try (HomeClaims all = desk.claims()) {
            PartyDossier found = PartyDossier.of(
                    arguments.path("party").asString(),
                    all,
                    () -> desk.lists(Set.of()).known());
            Set<Claim> claims = new LinkedHashSet<>(found.dossier().claimsAbout());
            claims.addAll(found.dossier().claimsBy());
            claims.addAll(found.dossier().claimsAgainst());
            List<Claim> shown = new ArrayList<>(claims);
            shown = shown.subList(
                    0, Math.min(shown.size(), arguments.path("limit").asInt(ClaimsTool.USUAL)));
            ObjectNode answer = found.json();
            answer.set("claims", ClaimsTool.json(shown));
            answer.set(
                    "sources",
                    new Sources()
                            .lists(desk.lists(Set.of()).index().editions())
                            .articles(found.dossier().articles())
                            .json());
            return answer;
        }
    }
}
