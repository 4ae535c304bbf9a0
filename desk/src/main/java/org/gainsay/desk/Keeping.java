package org.gainsay.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.format.CanonicalJson;
import org.gainsay.format.Json;
import org.gainsay.format.ReadingJson;
import org.gainsay.format.ScreeningJson;
import org.gainsay.intake.Received;
import org.gainsay.ledger.Blocks;
import org.gainsay.ledger.Copies;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Ledger;
import org.gainsay.ledger.Shelved;
import org.gainsay.ledger.SourceStore;
import org.gainsay.lists.BuiltinSnapshot;
import org.gainsay.lists.ListFile;
import org.gainsay.lists.ListSource;
import org.gainsay.model.Hit;
import org.gainsay.model.Query;
import org.gainsay.model.Reading;
import org.gainsay.screen.ScreenIndex;
import org.gainsay.screen.ScreenOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Appends to the home what was done. A result may be shown only when the method that keeps it has returned. Without a home
 * nothing is kept.
 */
public final class Keeping implements AutoCloseable {
    private final Optional<Home> home;
    private final Optional<Copies> copies;
    private final ArrayNode sources = Json.array();
    private String bundle = "";
    private @Nullable Blocks blocks;

    private Keeping(Optional<Home> home) {
        this.home = home;
        this.copies = home.map(open -> open.copies(new CopiedText()));
    }

    public static Keeping in(Optional<Home> home) {
        return new Keeping(home);
    }

    /**
     * Stores the files of the lists as they came, and records which lists were loaded. What every screening of this run
     * would repeat, the files by name and hash, is stored once beside them, as a bundle.
     */
    public void lists(List<ListSource> used, ScreenIndex index) {
        if (home.isEmpty()) {
            return;
        }
        ObjectNode all = Json.object();
        ArrayNode whole = all.putArray("sources");
        ArrayNode stored = all.putArray("stored");
        List<Draft> block = new ArrayList<>();
        for (int number = 0; number < used.size(); number++) {
            ArrayNode files = used.get(number).builtin()
                    ? builtinFiles()
                    : files(used.get(number).files());
            ObjectNode source =
                    (ObjectNode) ScreeningJson.edition(index.editions().get(number));
            sources.add(source.deepCopy().retain("source", "date", "sha256"));
            source.set("files", files);
            whole.add(source);
            ObjectNode body = source.deepCopy();
            body.put("names", index.namesOf(number));
            ArrayNode list = body.putArray("stored");
            files.forEach(file -> list.add(file.get("sha256")));
            stored.addAll(list);
            block.add(new Draft("list", body));
        }
        bundle = home.get().store().put(CanonicalJson.bytes(all));
        home.get().ledger().append(Ledger.LOCAL, block);
    }

    private ArrayNode files(List<ListFile> list) {
        SourceStore store = home.orElseThrow().store();
        ArrayNode files = Json.array();
        for (ListFile file : list) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.name());
            entry.put("sha256", store.contains(file.sha256()) ? file.sha256() : store.put(file.path()));
        }
        return files;
    }

    private ArrayNode builtinFiles() {
        ArrayNode files = Json.array();
        for (Map.Entry<String, byte[]> file : BuiltinSnapshot.files().entrySet()) {
            ObjectNode entry = files.addObject();
            entry.put("name", file.getKey());
            entry.put("sha256", home.orElseThrow().store().put(file.getValue()));
        }
        return files;
    }

    /** The article of that id, if the home holds one. */
    public Optional<Shelved> shelved(String id) {
        return home.flatMap(open -> open.shelf().find(id));
    }

    /** What was read from an article of the home. */
    public Reading reading(Shelved article) {
        return home.orElseThrow().shelf().reading(article);
    }

    /** Keeps a document's bytes, its text where that is something else, and what was read from it. */
    public void reading(Reading reading, Received received) {
        if (home.isEmpty()) {
            return;
        }
        String sha256 = home.get().store().put(received.source());
        ObjectNode json = ReadingJson.of(reading);
        ObjectNode body = Json.object();
        body.put("article", reading.article().id());
        if (received.file() != null) {
            body.put("file", received.file());
        }
        body.put("sha256", sha256);
        body.put("media_type", received.mediaType());
        body.set("metadata", metadata(json.get("article")));
        body.set("made_with", json.get("article").get("made_with"));
        body.set("reading", json);
        ArrayNode kept = body.putArray("stored").add(sha256);
        byte[] text = received.text().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(text, received.source())) {
            String textSha256 = home.get().store().put(text);
            body.put("text_sha256", textSha256);
            kept.add(textSha256);
        }
        home.get().ledger().append(Ledger.LOCAL, List.of(new Draft("reading", body)));
        copies.ifPresent(Copies::follow);
    }

    private static ObjectNode metadata(JsonNode article) {
        ObjectNode metadata = Json.object();
        for (String key : List.of("title", "publisher", "published", "url")) {
            if (article.has(key)) {
                metadata.set(key, article.get(key));
            }
        }
        return metadata;
    }

    /**
     * Keeps a screening with others of its block and shows it once it is on disk; without a home it is shown at once.
     *
     * @return how many entries this makes, one or none
     */
    public int screening(Query query, ScreenOptions options, List<Hit> hits, Runnable show) {
        if (home.isEmpty()) {
            show.run();
            return 0;
        }
        if (blocks == null) {
            blocks = new Blocks(home.get().ledger(), Ledger.LOCAL);
        }
        blocks.add(new Draft("screening", body(query, options, hits)), entry -> show.run());
        return 1;
    }

    private ObjectNode body(Query query, ScreenOptions options, List<Hit> hits) {
        ObjectNode body = Json.object();
        body.set("query", ScreeningJson.query(query));
        body.set("sources", sources);
        body.put("algorithm", options.algorithm().label());
        body.put("version", Versions.SCREENING);
        ObjectNode given = body.putObject("options");
        given.put("limit", options.limit());
        given.put("min_score", options.minScore());
        given.put("threshold", options.threshold());
        ArrayNode excluded = given.putArray("excluded");
        if (!options.excluded().isEmpty()) {
            options.excluded().stream()
                    .map(key -> key.source() + ":" + key.entry())
                    .sorted()
                    .forEach(excluded::add);
        }
        body.set("hits", ScreeningJson.hits(hits));
        body.put("bundle", bundle);
        return body;
    }

    @Override
    public void close() {
        try {
            if (blocks != null) {
                blocks.close();
            }
        } finally {
            home.ifPresent(Home::close);
        }
    }
}
