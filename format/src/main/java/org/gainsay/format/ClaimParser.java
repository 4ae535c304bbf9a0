package org.gainsay.format;

import static org.gainsay.format.Fields.constant;
import static org.gainsay.format.Fields.labelled;
import static org.gainsay.format.Fields.list;
import static org.gainsay.format.Fields.need;
import static org.gainsay.format.Fields.needText;
import static org.gainsay.format.Fields.span;
import static org.gainsay.format.Fields.text;
import static org.gainsay.format.Fields.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Basis;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.ClaimMention;
import org.gainsay.model.ClaimStatus;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.InputException;
import org.gainsay.model.Joining;
import org.gainsay.model.Party;
import org.gainsay.model.Role;
import org.gainsay.model.Said;
import org.gainsay.model.Stance;
import org.gainsay.model.Standing;
import org.gainsay.model.StatementReference;
import org.gainsay.model.Voice;
import tools.jackson.databind.JsonNode;

/** A claim from the JSON of the contract {@code claims/1}, as {@link ClaimJson} writes it. */
public final class ClaimParser {
    private ClaimParser() {}

    /**
     * Makes a claim of its JSON.
     *
     * @throws InputException if a key is missing or a value is none of the contract's
     */
    public static Claim of(JsonNode json) {
        Map<Role, List<ClaimFiller>> roles = new EnumMap<>(Role.class);
        for (Map.Entry<String, JsonNode> role : need(json, "roles").properties()) {
            roles.put(labelled(Role.values(), role.getKey()), list(role.getValue(), ClaimParser::filler));
        }
        return new Claim(
                needText(json, "id"),
                constant(EventType.values(), json, "type"),
                needText(json, "label"),
                list(need(json, "status"), ClaimParser::status),
                roles,
                constant(Standing.values(), json, "standing"),
                list(need(json, "asserted_by"), ClaimParser::voice),
                list(need(json, "confirmed_by"), ClaimParser::voice),
                list(need(json, "denied_by"), ClaimParser::voice),
                list(need(json, "acknowledged_by"), ClaimParser::voice),
                list(need(json, "mentions"), ClaimParser::mention),
                words(need(json, "articles")),
                need(json, "independent_sources").asInt(),
                list(need(json, "reprints"), Fields::words),
                text(json, "first_reported"),
                text(json, "last_reported"),
                list(need(json, "joined"), ClaimParser::joining));
    }

    private static ClaimStatus status(JsonNode json) {
        return new ClaimStatus(
                constant(EventStatus.values(), json, "value"),
                references(json, "given_by"),
                references(json, "denied_by"));
    }

    private static ClaimFiller filler(JsonNode json) {
        return new ClaimFiller(
                needText(json, "value"),
                text(json, "name"),
                text(json, "country"),
                constant(Basis.values(), json, "basis"),
                references(json, "given_by"),
                references(json, "denied_by"));
    }

    private static Voice voice(JsonNode json) {
        JsonNode behalf = json.path("on_behalf_of");
        JsonNode said = json.path("said");
        return new Voice(
                party(need(json, "speaker")),
                party(need(json, "side")),
                behalf.isObject() ? party(behalf) : null,
                constant(Stance.values(), json, "stance"),
                needText(json, "article"),
                needText(json, "statement"),
                list(need(json, "spans"), Fields::span),
                said.isObject() ? new Said(needText(said, "value"), span(need(said, "span"))) : null,
                need(json, "superseded").asBoolean(),
                references(json, "also_in"));
    }

    private static Party party(JsonNode json) {
        return new Party(needText(json, "value"), needText(json, "name"), text(json, "country"));
    }

    private static ClaimMention mention(JsonNode json) {
        return new ClaimMention(
                needText(json, "article"),
                needText(json, "statement"),
                constant(Stance.values(), json, "stance"),
                span(need(json, "span")));
    }

    private static Joining joining(JsonNode json) {
        return new Joining(reference(needText(json, "with")), needText(json, "why"));
    }

    private static List<StatementReference> references(JsonNode json, String key) {
        return list(need(json, key), reference -> reference(reference.asString()));
    }

    /** The statement's id holds no {@code #}, the article's may. */
    private static StatementReference reference(String written) {
        int sign = written.lastIndexOf('#');
        if (sign < 0) {
            throw new InputException("'" + written + "' is no reference to a statement: write article#statement");
        }
        return new StatementReference(written.substring(0, sign), written.substring(sign + 1));
    }
}
