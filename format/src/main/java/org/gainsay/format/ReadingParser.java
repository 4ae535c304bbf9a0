package org.gainsay.format;

import static org.gainsay.format.Fields.constant;
import static org.gainsay.format.Fields.labelled;
import static org.gainsay.format.Fields.list;
import static org.gainsay.format.Fields.need;
import static org.gainsay.format.Fields.needText;
import static org.gainsay.format.Fields.span;
import static org.gainsay.format.Fields.text;
import static org.gainsay.format.Fields.words;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gainsay.model.Basis;
import org.gainsay.model.Confidence;
import org.gainsay.model.Entity;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Event;
import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.gainsay.model.Filler;
import org.gainsay.model.Form;
import org.gainsay.model.Header;
import org.gainsay.model.InputException;
import org.gainsay.model.ListEdition;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Mention;
import org.gainsay.model.MentionKind;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Relation;
import org.gainsay.model.RelationBasis;
import org.gainsay.model.RelationType;
import org.gainsay.model.Role;
import org.gainsay.model.Said;
import org.gainsay.model.Schema;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reading from the JSON of the contract {@code reading/1}. Keys that the contract does not know are passed over. */
public final class ReadingParser {
    private ReadingParser() {}

    /**
     * Makes a reading of its JSON.
     *
     * @throws InputException if a key is missing or a value is none of the contract's
     */
    public static Reading of(JsonNode json) {
        return new Reading(
                header(need(json, "article")),
                list(json.path("entities"), ReadingParser::entity),
                list(json.path("mentions"), ReadingParser::mention),
                list(json.path("statements"), ReadingParser::statement),
                list(json.path("events"), ReadingParser::event),
                list(json.path("relations"), ReadingParser::relation),
                words(json.path("not_listed")));
    }

    /** An article from its JSON. */
    public static Header header(JsonNode json) {
        Metadata metadata =
                new Metadata(text(json, "title"), text(json, "publisher"), text(json, "published"), text(json, "url"));
        return new Header(
                needText(json, "id"),
                needText(json, "sha256"),
                need(json, "chars").asInt(),
                needText(json, "language"),
                json.has("made_with") ? madeWith(json.get("made_with")) : null,
                metadata);
    }

    private static MadeWith madeWith(JsonNode json) {
        return new MadeWith(
                needText(json, "program"),
                needText(json, "model"),
                needText(json, "rules"),
                list(json.path("lists"), ReadingParser::edition));
    }

    private static ListEdition edition(JsonNode json) {
        String date = text(json, "date");
        return new ListEdition(
                needText(json, "source"),
                date == null ? null : LocalDate.parse(date),
                needText(json, "sha256"),
                need(json, "entries").asInt(),
                json.path("builtin").asBoolean(false));
    }

    /** A party of an article from its JSON. */
    public static Entity entity(JsonNode json) {
        String schema = needText(json, "schema");
        return new Entity(
                needText(json, "id"),
                needText(json, "name"),
                Schema.of(schema).orElseThrow(() -> new InputException("unknown schema '" + schema + "'")),
                text(json, "country"),
                list(json.path("refs"), ReadingParser::reference),
                words(json.path("variants")),
                list(json.path("also"), ReadingParser::reference));
    }

    private static Reference reference(JsonNode json) {
        return new Reference(
                needText(json, "source"),
                needText(json, "id"),
                json.has("score") ? json.get("score").asDouble() : null,
                text(json, "why"));
    }

    private static Mention mention(JsonNode json) {
        return new Mention(span(json), needText(json, "entity"), constant(MentionKind.values(), json, "kind"));
    }

    private static Statement statement(JsonNode json) {
        JsonNode confidence = json.path("confidence");
        JsonNode said = json.path("said");
        return new Statement(
                needText(json, "id"),
                words(json.path("speakers")),
                list(json.path("source"), Fields::span),
                json.has("role") ? span(json.get("role")) : null,
                text(json, "on_behalf_of"),
                list(json.path("cue"), Fields::span),
                list(json.path("content"), Fields::span),
                constant(Stance.values(), json, "stance"),
                constant(Form.values(), json, "form"),
                text(json, "within"),
                words(json.path("reports")),
                entityOrSpan(json.path("forum")),
                entityOrSpan(json.path("addressee")),
                confidence.isObject()
                        ? new Confidence(
                                confidence.path("parts").asDouble(),
                                confidence.path("speaker").asDouble(),
                                confidence.path("stance").asDouble())
                        : null,
                said.isObject() ? new Said(needText(said, "value"), span(need(said, "span"))) : null,
                text(json, "note"));
    }

    private static @Nullable EntityOrSpan entityOrSpan(JsonNode json) {
        if (json.isString()) {
            return new EntityOrSpan.Of(json.asString());
        }
        return json.isObject() ? new EntityOrSpan.Words(span(need(json, "span"))) : null;
    }

    private static Event event(JsonNode json) {
        Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
        for (Map.Entry<String, JsonNode> role : json.path("roles").properties()) {
            roles.put(labelled(Role.values(), role.getKey()), list(role.getValue(), ReadingParser::filler));
        }
        return new Event(
                needText(json, "id"),
                constant(EventType.values(), json, "type"),
                text(json, "status") == null ? null : constant(EventStatus.values(), json, "status"),
                list(json.path("triggers"), Fields::span),
                roles);
    }

    private static Filler filler(JsonNode json) {
        return new Filler(
                needText(json, "value"),
                json.path("span").isObject() ? span(json.get("span")) : null,
                text(json, "basis") == null ? Basis.STATED : constant(Basis.values(), json, "basis"),
                text(json, "statement"));
    }

    private static Relation relation(JsonNode json) {
        return new Relation(
                needText(json, "from"),
                needText(json, "to"),
                constant(RelationType.values(), json, "type"),
                constant(RelationBasis.values(), json, "basis"));
    }
}
