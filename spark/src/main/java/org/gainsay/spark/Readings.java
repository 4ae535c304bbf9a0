package org.gainsay.spark;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.spark.SparkFiles;
import org.gainsay.desk.Versions;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.model.Reading;
import org.gainsay.read.ArticleReader;
import org.gainsay.read.text.Language;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is done with an article: the line that {@code gainsay read --format jsonl} prints for it, or the entry that a ledger would have of it. */
record Readings(ShippedIndex index, Clashes clashes, boolean withText, ResultFormat format)
        implements Outcome.Work<Text> {
    @Override
    public Outcome of(Place place, Text row) {
        Text text = clashes.checked(place, row);
        if (text.fault() != null) {
            return Outcome.failed(text.fault());
        }
        Reading reading = reader().read(text.article());
        return Outcome.of(Json.line(line(text, reading)), !reading.statements().isEmpty(), doubts(text, reading));
    }

    /** Model and all are loaded once in a worker; each task reads on its own thread. */
    private ArticleReader reader() {
        return OnceInJvm.get("reader over " + index.name(), ArticleReader.class, () -> {
            Screener screener = index.screener();
            Path natives = Path.of(SparkFiles.getRootDirectory(), "native");
            return new ArticleReader(
                    ArticleReader.Stages.load(natives),
                    screener,
                    Versions.madeWith(screener.index().editions()));
        });
    }

    private ObjectNode line(Text text, Reading reading) {
        ObjectNode json = ReadingJson.of(reading);
        if (format == ResultFormat.ledger) {
            return entry(text, json);
        }
        if (withText) {
            ((ObjectNode) json.get("article")).put("text", text.text());
        }
        return json;
    }

    /** As {@code desk} keeps a reading, and with it the bytes that go into the store of a home. */
    private static ObjectNode entry(Text text, ObjectNode reading) {
        ObjectNode line = Json.object().put("type", "reading");
        ObjectNode body = line.putObject("body");
        body.put("article", text.id());
        putIfKnown(body, "file", text.file());
        body.put("sha256", text.sha256());
        body.put("media_type", text.mediaType());
        ObjectNode metadata = body.putObject("metadata");
        putIfKnown(metadata, "title", text.title());
        putIfKnown(metadata, "publisher", text.publisher());
        putIfKnown(metadata, "published", text.published());
        putIfKnown(metadata, "url", text.url());
        body.set("made_with", reading.get("article").get("made_with"));
        body.set("reading", reading);
        line.put("text", text.text());
        if (text.source() != null) {
            line.put("source", Base64.getEncoder().encodeToString(text.source()));
        }
        return line;
    }

    private static void putIfKnown(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static List<Fault> doubts(Text text, Reading reading) {
        String language = reading.article().language();
        if (language.equals(Language.ENGLISH)) {
            return List.of();
        }
        String name = Language.name(language);
        return List.of(new Fault(
                text.id(),
                (name == null ? "does not seem to be English" : "seems to be in " + name + ", not English")
                        + ", so no statements were read; only names were looked up"));
    }
}
