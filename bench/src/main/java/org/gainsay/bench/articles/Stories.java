package org.gainsay.bench.articles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingParser;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;

/** The stories that are told again: lines of {@code gainsay read --format jsonl --with-text}, a story for each folder of their ids. */
final class Stories {
    private static final String OWN = "stories.jsonl.gz";

    private Stories() {}

    /** The stories that come with the bench. */
    static List<List<Told>> own() {
        try (InputStream bytes = Objects.requireNonNull(Stories.class.getResourceAsStream(OWN));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies of an article of the same story are left out: told again they would be neither copies nor originals. */
    static List<List<Told>> of(List<String> lines) {
        Map<String, List<Told>> stories = new LinkedHashMap<>();
        for (String line : lines) {
            JsonNode json = Json.parse(line, OWN);
            String text = json.path("article").path("text").asString("");
            if (text.isEmpty() || text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
                throw new InputException(OWN + ": a line without a text, or with letters beyond the first plane");
            }
            Told told = new Told(text, ReadingParser.of(json));
            String id = told.reading().article().id();
            List<Told> story =
                    stories.computeIfAbsent(id.substring(0, id.lastIndexOf('/') + 1), any -> new ArrayList<>());
            if (story.stream().allMatch(other -> SharedRuns.share(other.text(), text) < 0.5)) {
                story.add(told);
            }
        }
        return List.copyOf(stories.values());
    }
}
