package org.gainsay.desk.corrections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.Entity;
import org.gainsay.model.Event;
import org.gainsay.model.Filler;
import org.gainsay.model.Metadata;
import org.gainsay.model.Reading;
import org.gainsay.model.Role;
import org.gainsay.model.Span;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading as a document of the corpus that the statement model is trained on ({@code corpus/README.md} has the form). Its events are given by
 * their types only: nobody has looked at their roles.
 */
final class CorpusDocument {
    private final Reading reading;
    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Statement> spoken;

    private CorpusDocument(Reading reading) {
        this.reading = reading;
        reading.entities().forEach(entity -> entities.put(entity.id(), entity));
        reading.events().forEach(event -> events.put(event.id(), event));
        this.spoken = reading.statements().stream()
                .filter(statement ->
                        !statement.isNarration() && !statement.content().isEmpty())
                .toList();
        for (Statement statement : spoken) {
            places.put(statement.id(), places.size());
        }
    }

    /**
     * The document of a reading.
     *
     * @param licence under which the text may be passed on
     */
    static ObjectNode of(Reading reading, String text, String licence) {
        return new CorpusDocument(reading).made(text, licence);
    }

    private ObjectNode made(String text, String licence) {
        Metadata metadata = reading.article().metadata();
        ObjectNode json = Json.object();
        json.put("id", reading.article().id());
        json.put("licence", licence);
        json.put("source", source(metadata));
        json.put("title", title(metadata, text));
        json.put("text", text);
        ArrayNode statements = json.putArray("statements");
        spoken.forEach(statement -> statements.add(statement(statement)));
        json.set("items", spans(fillers(Role.ITEM)));
        json.set("quantities", spans(fillers(Role.QUANTITY)));
        ArrayNode narration = json.putArray("narration");
        reading.statements().stream()
                .filter(Statement::isNarration)
                .forEach(statement -> statement.content().forEach(span -> narration.add(narrated(statement, span))));
        return json;
    }

    private String source(Metadata metadata) {
        String source = List.of(
                        metadata.publisher() == null ? "" : metadata.publisher(),
                        metadata.published() == null ? "" : metadata.published(),
                        metadata.url() == null ? "" : metadata.url())
                .stream()
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(", "));
        return source.isEmpty() ? "article " + reading.article().id() : source;
    }

    private String title(Metadata metadata, String text) {
        String title = metadata.title();
        return title != null && !title.isBlank()
                ? title
                : text.lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .map(String::strip)
                        .orElse(reading.article().id());
    }

    private ObjectNode statement(Statement statement) {
        ObjectNode json = Json.object();
        json.set("source", spans(statement.source()));
        json.set("cue", spans(statement.cue()));
        json.set("content", spans(statement.content()));
        json.put("stance", statement.stance().label());
        json.put("form", statement.form().label());
        json.put("speaker", speaker(statement));
        String within = statement.within();
        json.put("within", within == null ? null : places.get(within));
        json.set("events", types(statement));
        return json;
    }

    private String speaker(Statement statement) {
        String names = statement.speakers().stream().map(this::name).collect(Collectors.joining("; "));
        return names.isBlank() ? Entity.UNNAMED : names;
    }

    private String name(String id) {
        Entity entity = entities.get(id);
        return entity == null ? id : entity.name();
    }

    private ArrayNode types(Statement statement) {
        return Json.words(statement.reports().stream()
                .map(events::get)
                .flatMap(Stream::ofNullable)
                .map(event -> event.type().label())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private ObjectNode narrated(Statement statement, Span span) {
        ObjectNode json = json(span);
        json.set("events", types(statement));
        if (statement.stance() != Stance.ASSERTS) {
            json.put("stance", statement.stance().label());
        }
        return json;
    }

    private List<Span> fillers(Role role) {
        List<Span> spans = new ArrayList<>();
        for (Event event : reading.events()) {
            for (Filler filler : event.fillers(role)) {
                if (filler.span() != null) {
                    spans.add(filler.span());
                }
            }
        }
        return spans;
    }

    /** In order of the text, and none of them inside another. */
    private static ArrayNode spans(Collection<Span> spans) {
        Map<Integer, Span> byStart = new TreeMap<>();
        spans.forEach(
                span -> byStart.merge(span.start(), span, (one, other) -> one.end() >= other.end() ? one : other));
        Map<Integer, Span> apart = new LinkedHashMap<>();
        int end = 0;
        for (Span span : byStart.values()) {
            if (span.start() >= end && span.length() > 0) {
                apart.put(span.start(), span);
                end = span.end();
            }
        }
        ArrayNode json = Json.array();
        apart.values().forEach(span -> json.add(json(span)));
        return json;
    }

    private static ObjectNode json(Span span) {
        return Json.object().put("start", span.start()).put("end", span.end()).put("text", span.text());
    }
}
