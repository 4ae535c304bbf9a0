package org.gainsay.format;

import java.util.Collection;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.Joining;
import org.gainsay.model.Party;
import org.gainsay.model.Said;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A claim as the contract {@code claims/1} writes it. */
public final class ClaimJson {
    private ClaimJson() {}

    public static ObjectNode of(Claim claim) {
        ObjectNode json = Json.object();
        json.put("id", claim.id());
        json.put("type", claim.type().label());
        json.put("label", claim.label());
        json.set("status", Json.array(claim.status(), ClaimJson::status));
        ObjectNode roles = json.putObject("roles");
        claim.roles().forEach((role, fillers) -> roles.set(role.label(), Json.array(fillers, ClaimJson::filler)));
        json.put("standing", claim.standing().label());
        json.set("asserted_by", Json.array(claim.assertedBy(), ClaimJson::voice));
        json.set("confirmed_by", Json.array(claim.confirmedBy(), ClaimJson::voice));
        json.set("denied_by", Json.array(claim.deniedBy(), ClaimJson::voice));
        json.set("acknowledged_by", Json.array(claim.acknowledgedBy(), ClaimJson::voice));
        json.set("mentions", Json.array(claim.mentions(), ClaimJson::mention));
        json.set("articles", Json.words(claim.articles()));
        json.put("independent_sources", claim.independentSources());
        json.set("reprints", Json.array(claim.reprints(), Json::words));
        json.put("first_reported", claim.firstReported());
        json.put("last_reported", claim.lastReported());
        json.set("joined", Json.array(claim.joined(), ClaimJson::joining));
        return json;
    }

    private static ObjectNode status(ClaimStatus status) {
        ObjectNode json = Json.object();
        json.put("value", status.value().label());
        json.set("given_by", references(status.givenBy()));
        json.set("denied_by", references(status.deniedBy()));
        return json;
    }

    private static ObjectNode filler(ClaimFiller filler) {
        ObjectNode json = Json.object();
        json.put("value", filler.value());
        if (filler.name() != null) {
            json.put("name", filler.name());
            json.put("country", filler.country());
        }
        json.put("basis", filler.basis().label());
        json.set("given_by", references(filler.givenBy()));
        json.set("denied_by", references(filler.deniedBy()));
        return json;
    }

    private static ObjectNode voice(Voice voice) {
        ObjectNode json = Json.object();
        json.set("speaker", party(voice.speaker()));
        json.set("side", party(voice.side()));
        json.set("on_behalf_of", voice.onBehalfOf() == null ? null : party(voice.onBehalfOf()));
        json.put("stance", voice.stance().label());
        json.put("article", voice.article());
        json.put("statement", voice.statement());
        json.set("spans", Json.array(voice.spans(), ReadingJson::span));
        json.set("said", said(voice.said()));
        json.put("superseded", voice.superseded());
        json.set("also_in", references(voice.alsoIn()));
        return json;
    }

    private static ObjectNode party(Party party) {
        return Json.object()
                .put("value", party.value())
                .put("name", party.name())
                .put("country", party.country());
    }

    private static @Nullable JsonNode said(@Nullable Said said) {
        if (said == null) {
            return null;
        }
        ObjectNode json = Json.object().put("value", said.value());
        json.set("span", ReadingJson.span(said.span()));
        return json;
    }

    private static ObjectNode mention(ClaimMention mention) {
        ObjectNode json = Json.object();
        json.put("article", mention.article());
        json.put("statement", mention.statement());
        json.put("stance", mention.stance().label());
        json.set("span", ReadingJson.span(mention.span()));
        return json;
    }

    private static ObjectNode joining(Joining joining) {
        return Json.object().put("with", joining.with().toString()).put("why", joining.why());
    }

    private static ArrayNode references(Collection<StatementReference> references) {
        return Json.words(references.stream().map(StatementReference::toString).toList());
    }
}
