package org.gainsay.format;

import org.gainsay.model.Confidence;
import org.gainsay.model.Entity;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Header;
import org.gainsay.model.ListEdition;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Mention;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Reference;
import org.gainsay.model.Relation;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A reading as the contract {@code reading/1} writes it. {@link ReadingParser} is the way back. */
public final class ReadingJson {
    static final String SCHEMA = "reading/1";

    private ReadingJson() {}

    public static ObjectNode of(Reading reading) {
        ObjectNode json = Json.object();
        json.put("schema", SCHEMA);
        json.set("article", header(reading.article()));
        json.set("entities", Json.array(reading.entities(), ReadingJson::entity));
        json.set("mentions", Json.array(reading.mentions(), ReadingJson::mention));
        json.set("statements", Json.array(reading.statements(), ReadingJson::statement));
        json.set("events", Json.array(reading.events(), ReadingJson::event));
        json.set("relations", Json.array(reading.relations(), ReadingJson::relation));
        if (!reading.notListed().isEmpty()) {
            json.set("not_listed", Json.words(reading.notListed()));
        }
        return json;
    }

    /** An article as it stands in its reading. */
    public static ObjectNode header(Header header) {
        ObjectNode json = Json.object();
        json.put("id", header.id());
        json.put("sha256", header.sha256());
        json.put("chars", header.chars());
        json.put("language", header.language());
        Metadata metadata = header.metadata();
        putIfKnown(json, "title", metadata.title());
        putIfKnown(json, "publisher", metadata.publisher());
        putIfKnown(json, "published", metadata.published());
        putIfKnown(json, "url", metadata.url());
        if (header.madeWith() != null) {
            json.set("made_with", madeWith(header.madeWith()));
        }
        return json;
    }

    /** The versions on which a reading depends, as they stand in its {@code made_with}. */
    public static ObjectNode madeWith(MadeWith madeWith) {
        ObjectNode json = Json.object();
        json.put("program", madeWith.program());
        json.put("model", madeWith.model());
        json.put("rules", madeWith.rules());
        json.set("lists", Json.array(madeWith.lists(), ReadingJson::edition));
        return json;
    }

    static ObjectNode edition(ListEdition edition) {
        ObjectNode json = Json.object();
        json.put("source", edition.source());
        json.put("date", edition.date() == null ? null : edition.date().toString());
        json.put("sha256", edition.sha256());
        json.put("entries", edition.entries());
        json.put("builtin", edition.builtin());
        return json;
    }

    /** A party of an article as it stands in its reading. */
    public static ObjectNode entity(Entity entity) {
        ObjectNode json = Json.object();
        json.put("id", entity.id());
        json.put("name", entity.name());
        json.put("schema", entity.schema().label());
        putIfKnown(json, "country", entity.country());
        json.set("refs", Json.array(entity.references(), ReadingJson::reference));
        if (!entity.variants().isEmpty()) {
            json.set("variants", Json.words(entity.variants()));
        }
        if (!entity.also().isEmpty()) {
            json.set("also", Json.array(entity.also(), ReadingJson::reference));
        }
        return json;
    }

    private static ObjectNode reference(Reference reference) {
        ObjectNode json = Json.object();
        json.put("source", reference.source());
        json.put("id", reference.id());
        if (reference.score() != null) {
            json.put("score", reference.score());
        }
        putIfKnown(json, "why", reference.why());
        return json;
    }

    private static ObjectNode mention(Mention mention) {
        ObjectNode json = span(mention.span());
        json.put("entity", mention.entity());
        json.put("kind", mention.kind().label());
        return json;
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode json = Json.object();
        json.put("id", statement.id());
        json.set("speakers", Json.words(statement.speakers()));
        json.set("source", Json.array(statement.source(), ReadingJson::span));
        if (statement.role() != null) {
            json.set("role", span(statement.role()));
        }
        putIfKnown(json, "on_behalf_of", statement.onBehalfOf());
        json.set("cue", Json.array(statement.cue(), ReadingJson::span));
        json.set("content", Json.array(statement.content(), ReadingJson::span));
        json.put("stance", statement.stance().label());
        json.put("form", statement.form().label());
        json.put("within", statement.within());
        json.set("reports", Json.words(statement.reports()));
        putIfKnown(json, "forum", statement.forum());
        putIfKnown(json, "addressee", statement.addressee());
        if (statement.confidence() != null) {
            json.set("confidence", confidence(statement.confidence()));
        }
        if (statement.said() != null) {
            ObjectNode said = json.putObject("said");
            said.put("value", statement.said().value());
            said.set("span", span(statement.said().span()));
        }
        putIfKnown(json, "note", statement.note());
        return json;
    }

    private static ObjectNode confidence(Confidence confidence) {
        ObjectNode json = Json.object();
        json.put("parts", confidence.parts());
        json.put("speaker", confidence.speaker());
        json.put("stance", confidence.stance());
        return json;
    }

    private static ObjectNode event(Event event) {
        ObjectNode json = Json.object();
        json.put("id", event.id());
        json.put("type", event.type().label());
        json.put("status", event.status() == null ? null : event.status().label());
        json.set("triggers", Json.array(event.triggers(), ReadingJson::span));
        ObjectNode roles = json.putObject("roles");
        event.roles().forEach((role, fillers) -> roles.set(role.label(), Json.array(fillers, ReadingJson::filler)));
        return json;
    }

    private static ObjectNode filler(Filler filler) {
        ObjectNode json = Json.object();
        json.put("value", filler.value());
        json.put("basis", filler.basis().label());
        json.put("statement", filler.statement());
        if (filler.span() != null) {
            json.set("span", span(filler.span()));
        }
        return json;
    }

    private static ObjectNode relation(Relation relation) {
        ObjectNode json = Json.object();
        json.put("from", relation.from());
        json.put("to", relation.to());
        json.put("type", relation.type().label());
        json.put("basis", relation.basis().label());
        return json;
    }

    static ObjectNode span(Span span) {
        ObjectNode json = Json.object();
        json.put("start", span.start());
        json.put("end", span.end());
        json.put("text", span.text());
        return json;
    }

    private static void putIfKnown(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static void putIfKnown(ObjectNode json, String key, @Nullable EntityOrSpan value) {
        switch (value) {
            case null -> {}
            case EntityOrSpan.Of(String entity) -> json.put(key, entity);
            case EntityOrSpan.Words(Span words) -> json.putObject(key).set("span", span(words));
        }
    }
}
