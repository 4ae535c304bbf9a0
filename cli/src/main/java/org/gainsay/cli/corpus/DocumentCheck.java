package org.gainsay.cli.corpus;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gainsay.format.Json;
import org.gainsay.model.EventType;
import org.gainsay.model.Form;
import org.gainsay.model.Labelled;
import org.gainsay.model.Stance;
import tools.jackson.databind.JsonNode;

/** What must hold of one document. */
final class DocumentCheck {
    static final Set<String> EVENT_TYPES = labels(EventType.values());

    private static final Set<String> STANCES = labels(Stance.values());
    private static final Set<String> FORMS = labels(Form.values());
    private static final List<String> PARTS = List.of("source", "cue", "content");
    private static final List<String> WORDS = List.of("id", "licence", "source", "title", "text");
    private static final Set<String> DOCUMENT_KEYS = Set.of(
            "id", "licence", "source", "title", "text", "statements", "items", "quantities", "narration", "acts");
    private static final Set<String> STATEMENT_KEYS =
            Set.of("source", "cue", "content", "stance", "form", "speaker", "within", "events", "reports");
    private static final Set<String> NARRATION_KEYS =
            Set.of("start", "end", "text", "events", "reports", "headline", "stance");

    private final JsonNode document;
    private final String id;
    private final int[] text;
    private final Faults faults;

    private DocumentCheck(JsonNode document, Faults faults) {
        this.document = document;
        this.id = document.path("id").asString("");
        this.text = document.path("text").asString("").codePoints().toArray();
        this.faults = faults;
    }

    static void check(JsonNode document, Faults faults) {
        if (!document.isObject()) {
            faults.add("?", "a line holds no JSON object", "put one document on each line");
            return;
        }
        new DocumentCheck(document, faults).check();
    }

    static Set<String> labels(Labelled[] values) {
        return Arrays.stream(values).map(Labelled::label).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void check() {
        for (String key : WORDS) {
            if (!document.path(key).isString() || document.path(key).asString().isBlank()) {
                faults.add(id.isEmpty() ? "?" : id, "'" + key + "' is missing or empty", "give each document one");
            }
        }
        known(document, DOCUMENT_KEYS, "the document");
        spans(list(document, "items", "the document"), "items");
        spans(list(document, "quantities", "the document"), "quantities");
        JsonNode statements = list(document, "statements", "the document");
        for (int number = 0; number < statements.size(); number++) {
            statement(statements, number);
        }
        JsonNode narration = optional(document, "narration");
        for (int number = 0; number < narration.size(); number++) {
            narration(narration.get(number), "narration " + number);
        }
        if (document.has("acts")) {
            new ActsCheck(document, id, faults, this::spans).check();
        }
    }

    private void statement(JsonNode statements, int number) {
        JsonNode statement = statements.get(number);
        String name = "statement " + number;
        known(statement, STATEMENT_KEYS, name);
        for (String part : PARTS) {
            JsonNode spans = list(statement, part, name);
            spans(spans, name + " " + part);
            apart(spans, name + " " + part);
        }
        if (statement.path("content").isEmpty()) {
            faults.add(id, name + " has no content", "mark what is said, or leave the statement out");
        }
        oneOf(statement.path("stance"), STANCES, name + " stance");
        oneOf(statement.path("form"), FORMS, name + " form");
        if (statement.path("speaker").asString("").isBlank()) {
            faults.add(id, name + " has no speaker", "name the speaker, or UNNAMED");
        }
        events(statement, name);
        within(statements, number);
    }

    private void narration(JsonNode narration, String name) {
        known(narration, NARRATION_KEYS, name);
        span(narration, name);
        if (narration.has("stance")) {
            oneOf(narration.get("stance"), STANCES, name + " stance");
        }
        events(narration, name);
    }

    private void events(JsonNode of, String name) {
        Set<String> seen = new HashSet<>();
        for (JsonNode type : list(of, "events", name)) {
            oneOf(type, EVENT_TYPES, name + " events");
            if (!seen.add(type.asString(""))) {
                faults.add(id, name + " names the event type " + type.asString("") + " twice", "name each once");
            }
        }
    }

    /** A statement may stand before the one that reports it ("… , Moscow said, according to Minsk"), but never within itself. */
    private void within(JsonNode statements, int number) {
        Set<Integer> seen = new HashSet<>();
        int at = number;
        while (seen.add(at)) {
            JsonNode within = statements.get(at).path("within");
            if (within.isNull()) {
                return;
            }
            if (!within.isInt() || within.asInt() < 0 || within.asInt() >= statements.size()) {
                if (at == number) {
                    faults.add(
                            id,
                            "statement " + number + " is within " + within + ", of " + statements.size()
                                    + " statements",
                            "give the 0-based index of the statement that reports it, or null");
                }
                return;
            }
            at = within.asInt();
        }
        if (at == number) {
            faults.add(id, "statement " + number + " is within itself", "mend 'within' along the chain");
        }
    }

    private void spans(JsonNode spans, String name) {
        spans.forEach(span -> span(span, name));
    }

    private void span(JsonNode span, String name) {
        JsonNode start = span.path("start");
        JsonNode end = span.path("end");
        if (!start.isInt() || !end.isInt() || !span.path("text").isString()) {
            faults.add(id, name + ": a span without start, end or text", "give all three");
        } else if (start.asInt() < 0 || end.asInt() <= start.asInt() || end.asInt() > text.length) {
            faults.add(
                    id,
                    name + ": a span " + start + ".." + end + " in a text of " + text.length + " code points",
                    "count code points, 0-based, end exclusive");
        } else {
            String here = new String(text, start.asInt(), end.asInt() - start.asInt());
            if (!here.equals(span.get("text").asString())) {
                faults.add(
                        id,
                        name + ": " + start + ".." + end + " is " + quoted(here) + " in the text and "
                                + quoted(span.get("text").asString()) + " in the span",
                        "mend the offsets (code points) or the words");
            }
        }
    }

    private void apart(JsonNode spans, String name) {
        int end = -1;
        for (JsonNode span : spans) {
            if (span.path("start").asInt(0) < end) {
                faults.add(id, name + ": spans overlap or are out of order", "put them apart, in order of the text");
                return;
            }
            end = span.path("end").asInt(0);
        }
    }

    private void oneOf(JsonNode value, Set<String> allowed, String name) {
        if (!allowed.contains(value.asString(""))) {
            faults.add(id, name + " is " + value, "it must be one of " + String.join(", ", allowed));
        }
    }

    private void known(JsonNode object, Set<String> keys, String name) {
        for (String key : object.propertyNames()) {
            if (!keys.contains(key)) {
                faults.add(id, name + " has a key '" + key + "' that nobody knows", "mend its spelling or drop it");
            }
        }
    }

    private JsonNode list(JsonNode object, String key, String name) {
        if (!object.path(key).isArray()) {
            faults.add(id, name + " has no list '" + key + "'", "write [] where there is nothing");
        }
        return optional(object, key);
    }

    private static JsonNode optional(JsonNode object, String key) {
        return object.path(key).isArray() ? object.get(key) : Json.array();
    }

    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "'" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "'";
    }
}
