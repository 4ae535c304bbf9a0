package org.gainsay.desk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.InputException;
import org.gainsay.model.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a file of results, checked: {@code {"type":"screening","body":{…}}}, {@code {"type":"reading","body":{…},"text":…}} with
 * the document's bytes under {@code source} where its text is not all of it, or a line of {@code gainsay read --format jsonl --with-text}.
 *
 * @param body of the entry to be, without the files that it refers to and without where it came from
 * @param sha256 of what the line says, however it is laid out
 * @param text of an article; null of a screening
 * @param source the document, where it came along and is something else
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes or compares the bytes
record ImportedLine(
        String type,
        ObjectNode body,
        String sha256,
        @Nullable String text,
        byte @Nullable [] source) {
    static final String SCREENING = "screening";
    static final String READING = "reading";

    private static final List<String> OF_A_SCREENING =
            List.of("query", "sources", "algorithm", "version", "options", "hits");

    /**
     * Reads a line.
     *
     * @param where file and line, for messages
     * @throws InputException where it is not whole, or is something else
     */
    static ImportedLine of(String line, String where) {
        JsonNode json = Json.parse(line, where);
        try {
            return of(json);
        } catch (InputException e) {
            throw new InputException(where + ": " + e.getMessage(), e);
        } catch (RuntimeException e) { // whatever the shape of a line is that somebody else wrote
            throw new InputException(where + ": not laid out as an entry is (" + e + "); make the file again", e);
        }
    }

    private static ImportedLine of(JsonNode json) {
        if (json.has("seq") && json.has("previous")) {
            throw new InputException("a line of a ledger's export, whose entries have places and hashes of their own; "
                    + "gainsay ledger copy and backup carry a ledger");
        }
        String type = json.path("type").asString("");
        if (type.equals(SCREENING) && json.path("body").isObject()) {
            return screening((ObjectNode) json.get("body"), json);
        }
        if (type.equals(READING) && json.path("body").isObject()) {
            ObjectNode body = (ObjectNode) json.get("body");
            return reading(
                    (ObjectNode) body.get("reading"),
                    body.path("file").asString(null),
                    body.path("media_type").asString("text/plain"),
                    text(json, "text"),
                    json.has("source")
                            ? Base64.getDecoder().decode(json.get("source").asString())
                            : null,
                    json);
        }
        if (json.path("schema").asString("").equals("reading/1")) {
            ObjectNode reading = (ObjectNode) json.deepCopy();
            JsonNode text = ((ObjectNode) reading.get("article")).remove("text");
            return reading(reading, null, "text/plain", text == null ? null : text.asString(), null, json);
        }
        throw new InputException(
                json.has("hits")
                        ? "says neither on which lists the name was screened nor all that was known of its bearer; "
                                + "make the file with --format ledger"
                        : "neither a screening nor a reading; make the file with --format ledger");
    }

    private static ImportedLine screening(ObjectNode given, JsonNode whole) {
        ObjectNode body = Json.object();
        for (String key : OF_A_SCREENING) {
            if (!given.has(key)) {
                throw new InputException("a screening without '" + key + "'; make the file with --format ledger");
            }
            body.set(key, given.get(key));
        }
        Rerun.check(body);
        for (JsonNode source : body.get("sources")) {
            source.get("source").asString();
            source.get("sha256").asString();
        }
        for (JsonNode hit : body.get("hits")) {
            hit.get("source").asString();
            hit.get("entry").asString();
            hit.get("score").asDouble();
        }
        return new ImportedLine(SCREENING, body, sha256(whole), null, null);
    }

    private static ImportedLine reading(
            ObjectNode reading,
            @Nullable String file,
            String mediaType,
            @Nullable String text,
            byte @Nullable [] source,
            JsonNode whole) {
        Reading parsed = ReadingParser.of(reading);
        if (text == null) {
            throw new InputException("a reading without its text; make the file with --format ledger or --with-text");
        }
        if (parsed.article().madeWith() == null) {
            throw new InputException(
                    "a reading that does not say what it was made with; make the file with --format ledger");
        }
        String sha256 = parsed.article().sha256();
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] document = source != null || !Hashes.sha256(plain).equals(sha256) ? source : plain;
        boolean fits = document == null || Hashes.sha256(document).equals(sha256);
        if (!fits || text.codePointCount(0, text.length()) != parsed.article().chars()) {
            throw new InputException("the text is not the one that was read; make the file again");
        }
        ObjectNode body = ReadingBody.of(reading, file, sha256, mediaType);
        return new ImportedLine(READING, body, sha256(whole), text, document);
    }

    private static @Nullable String text(JsonNode json, String key) {
        JsonNode text = json.get(key);
        return text == null || !text.isString() ? null : text.asString();
    }

    private static String sha256(JsonNode line) {
        return Hashes.sha256(CanonicalJson.bytes(line));
    }
}
