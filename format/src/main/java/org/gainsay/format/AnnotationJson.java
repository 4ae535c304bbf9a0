package org.gainsay.format;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gainsay.model.Entity;
import org.gainsay.model.Form;
import org.gainsay.model.MadeWith;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Schema;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statements of a reading as W3C Web Annotations (Recommendation of 2017-02-23) in JSON-LD: one collection an article, one annotation
 * for each span of a statement's source, role, cue and content.
 *
 * <p>Positions count code points, as that standard wants and the reading contract has them. They hold in the text that was read, so
 * they point into {@code urn:sha256:} of its UTF-8; where the article has an address, a second target names it with the quotation
 * alone, since positions in a page's own text would be others.
 */
public final class AnnotationJson {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final List<String> TERMS =
            List.of("statement", "part", "stance", "form", "within", "reports", "onBehalfOf", "confidence");

    /** Code points of text around a quotation, enough to tell it from the same words elsewhere. */
    private static final int AROUND = 32;

    private final Reading reading;
    private final Map<String, Entity> entities;
    private final int[] text;
    private final String textId;
    private final String id;

    private AnnotationJson(Reading reading, String text) {
        this.reading = reading;
        this.entities = reading.entities().stream()
                .collect(Collectors.toMap(Entity::id, Function.identity(), (first, second) -> first));
        this.text = text.codePoints().toArray();
        this.textId = "urn:sha256:" + Sha256.of(text);
        this.id = "urn:gainsay:reading:"
                + Sha256.of(CanonicalJson.bytes(ReadingJson.of(reading))).substring(0, 32);
    }

    /**
     * The collection, with all its annotations in its first page.
     *
     * @param text what was read: that in which the reading's offsets count
     */
    public static ObjectNode of(Reading reading, String text) {
        return new AnnotationJson(reading, text).collection();
    }

    private ObjectNode collection() {
        ArrayNode items = Json.array();
        for (Statement statement : reading.statements()) {
            part(items, statement, "source", "identifying", statement.source());
            part(
                    items,
                    statement,
                    "role",
                    "identifying",
                    statement.role() == null ? List.of() : List.of(statement.role()));
            part(items, statement, "cue", "highlighting", statement.cue());
            part(items, statement, "content", "classifying", statement.content());
        }
        ObjectNode json = Json.object();
        json.putArray("@context").add(CONTEXT).add(terms());
        json.put("id", id);
        json.put("type", "AnnotationCollection");
        Metadata metadata = reading.article().metadata();
        json.put("label", metadata.title() == null ? reading.article().id() : metadata.title());
        MadeWith madeWith = reading.article().madeWith();
        if (madeWith != null) {
            json.putObject("generator").put("type", "Software").put("name", "Gainsay " + madeWith.program());
        }
        json.put("total", items.size());
        ObjectNode page = json.putObject("first");
        page.put("id", id + "#page");
        page.put("type", "AnnotationPage");
        page.put("startIndex", 0);
        page.set("items", items);
        return json;
    }

    /** Our own words beside the standard's. */
    private static ObjectNode terms() {
        ObjectNode json = Json.object();
        TERMS.forEach(term -> json.put(term, "urn:gainsay:terms:" + term));
        return json;
    }

    private void part(ArrayNode items, Statement statement, String part, String motivation, List<Span> spans) {
        int number = 0;
        for (Span span : spans) {
            number++;
            ObjectNode json = items.addObject();
            json.put("id", id + "#" + statement.id() + "-" + part + "-" + number);
            json.put("type", "Annotation");
            json.put("motivation", motivation);
            ArrayNode body = json.putArray("body");
            ObjectNode tag = body.addObject();
            tag.put("type", "TextualBody");
            tag.put("purpose", "tagging");
            tag.put("format", "text/plain");
            tag.put("value", statement.stance().label());
            body.add(statement(statement, part));
            json.set("target", targets(span));
        }
    }

    /** What schema.org calls a quotation where all of it is quoted, else a claim. */
    private ObjectNode statement(Statement statement, String part) {
        ObjectNode json = Json.object();
        json.put("id", id + "#" + statement.id());
        json.put("type", statement.form() == Form.DIRECT ? "schema:Quotation" : "schema:Claim");
        json.put("statement", statement.id());
        json.put("part", part);
        json.put("stance", statement.stance().label());
        json.put("form", statement.form().label());
        ArrayNode speakers = json.putArray("schema:author");
        statement.speakers().forEach(speaker -> speakers.add(party(speaker)));
        if (statement.onBehalfOf() != null) {
            json.set("onBehalfOf", party(statement.onBehalfOf()));
        }
        if (statement.within() != null) {
            json.putObject("within").put("id", id + "#" + statement.within());
        }
        if (!statement.reports().isEmpty()) {
            ArrayNode reports = json.putArray("reports");
            statement.reports().forEach(event -> reports.addObject().put("id", id + "#" + event));
        }
        if (statement.confidence() != null) {
            json.put("confidence", statement.confidence().parts());
        }
        return json;
    }

    private ObjectNode party(String speaker) {
        ObjectNode json = Json.object();
        Entity entity = entities.get(speaker);
        if (entity != null) {
            json.put("id", id + "#" + speaker);
            json.put("type", type(entity.schema()));
            json.put("schema:name", entity.name());
        } else {
            json.put("type", speaker.equals(Entity.ARTICLE) ? "schema:NewsArticle" : "schema:Thing");
            json.put(
                    "schema:name",
                    speaker.equals(Entity.UNNAMED)
                            ? "unnamed source"
                            : reading.article().id());
        }
        return json;
    }

    private static String type(Schema schema) {
        return switch (schema) {
            case PERSON -> "schema:Person";
            case ORGANIZATION, GROUP, LEGAL_ENTITY -> "schema:Organization";
            case COMPANY -> "schema:Corporation";
            case PUBLIC_BODY -> "schema:GovernmentOrganization";
            case VESSEL, AIRPLANE -> "schema:Vehicle";
            case COUNTRY -> "schema:Country";
            case PLACE -> "schema:Place";
        };
    }

    private ArrayNode targets(Span span) {
        ArrayNode targets = Json.array();
        ObjectNode here = targets.addObject();
        here.put("source", textId);
        ArrayNode selectors = here.putArray("selector");
        ObjectNode position = selectors.addObject();
        position.put("type", "TextPositionSelector");
        position.put("start", span.start());
        position.put("end", span.end());
        selectors.add(quotation(span));
        String url = reading.article().metadata().url();
        if (url != null) {
            ObjectNode page = targets.addObject();
            page.put("source", url);
            page.set("selector", quotation(span));
        }
        return targets;
    }

    private ObjectNode quotation(Span span) {
        ObjectNode json = Json.object();
        json.put("type", "TextQuoteSelector");
        json.put("exact", span.text());
        int before = Math.max(0, span.start() - AROUND);
        json.put("prefix", new String(text, before, span.start() - before));
        json.put("suffix", new String(text, span.end(), Math.min(AROUND, text.length - span.end())));
        return json;
    }
}
