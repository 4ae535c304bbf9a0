package org.gainsay.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.format.ScreeningJson;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.lists.BrokenEntries;
import org.gainsay.lists.ListReader;
import org.gainsay.model.Hit;
import org.gainsay.model.InputException;
import org.gainsay.model.ListContent;
import org.gainsay.model.Query;
import org.gainsay.screen.EntryKey;
import org.gainsay.screen.ScreenOptions;
import org.gainsay.screen.Screener;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The same screening again, on the list files of that time. */
public final class Rerun {
    private Rerun() {}

    /**
     * What screening it now gives; where the algorithm has changed since, both results and both versions.
     *
     * @throws InputException where the entry is no screening, or its body is no longer there
     */
    public static ObjectNode of(Home home, Kept kept) {
        long seq = kept.entry().seq();
        boolean screened = List.of("screening", "watch").contains(kept.entry().type());
        if (!screened
                || (kept.body() instanceof Body.Present body && !body.json().has("query"))) {
            throw new InputException("ledger rerun: entry " + seq + " is of type "
                    + kept.entry().type()
                    + (screened ? " and speaks of a whole portfolio" : "")
                    + ", and only what was found of one name can be run again; gainsay ledger list --type screening and --type watch"
                    + " show the numbers of such entries");
        }
        if (!(kept.body() instanceof Body.Present present)) {
            throw new InputException("ledger rerun: the body of entry " + seq
                    + " is no longer there, so what it screened is not known; see gainsay ledger show " + seq);
        }
        return of(home, present.json());
    }

    private static ObjectNode of(Home home, JsonNode body) {
        Query query = query(body.get("query"));
        List<ListContent> lists = new ArrayList<>();
        sources(home, body).forEach(source -> lists.add(list(home, withFiles(home, source))));
        List<Hit> hits = Screener.over(lists).screen(query, options(body));
        String version = body.path("version").asString("");
        if (version.equals(Versions.SCREENING)) {
            return ScreeningJson.of(query, hits, Map.of());
        }
        ObjectNode json = Json.object();
        json.put("id", query.id());
        json.put("name", query.name());
        ObjectNode then = json.putObject("then");
        then.put("version", version);
        then.set("hits", body.get("hits"));
        ObjectNode now = json.putObject("now");
        now.put("version", Versions.SCREENING);
        now.set("hits", ScreeningJson.hits(hits));
        return json;
    }

    /** The lists with their files, which stand in the run's bundle; in entries made before there were bundles in the body. */
    private static JsonNode sources(Home home, JsonNode body) {
        String bundle = body.path("bundle").asString("");
        JsonNode there = bundle.isEmpty()
                ? body
                : Json.parse(new String(home.store().bytes(bundle), StandardCharsets.UTF_8), bundle);
        return there.get("sources");
    }

    /** A screening that was made elsewhere brings no files: the home has them where the same list was loaded in it, too. */
    private static JsonNode withFiles(Home home, JsonNode source) {
        if (source.has("files")) {
            return source;
        }
        String sha256 = source.get("sha256").asString();
        return home.ledger().ofType("list").stream()
                .map(Kept::body)
                .filter(Body.Present.class::isInstance)
                .map(body -> ((Body.Present) body).json())
                .filter(list ->
                        list.has("files") && list.path("sha256").asString("").equals(sha256))
                .findFirst()
                .orElseThrow(
                        () -> new InputException("ledger rerun: the screening was made elsewhere, and the files of "
                                + source.get("source").asString() + " with SHA-256 " + sha256
                                + " are not in this home; screen a name on them here (--list), then run it again"));
    }

    /** Checks that a body says all that is needed to screen again. */
    static void check(JsonNode body) {
        query(body.get("query"));
        options(body);
    }

    /** Lays the stored files side by side under their names, as a publication comes, and reads them again. */
    private static ListContent list(Home home, JsonNode source) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("gainsay-rerun");
            JsonNode files = source.get("files");
            for (JsonNode file : files) {
                byte[] bytes = home.store().bytes(file.get("sha256").asString());
                Files.write(folder.resolve(Path.of(file.get("name").asString()).getFileName()), bytes);
            }
            String date = source.path("date").asString("");
            Path path = files.size() == 1
                    ? folder.resolve(
                            Path.of(files.get(0).get("name").asString()).getFileName())
                    : folder;
            // Entries that were left out then are left out now.
            return ListReader.read(
                    source.get("source").asString(),
                    date.isEmpty() ? null : LocalDate.parse(date),
                    path,
                    BrokenEntries.skipped());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(folder);
        }
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(JsonNode json) {
        List<String> countries = new ArrayList<>();
        json.get("countries").forEach(country -> countries.add(country.asString()));
        return new Query(
                json.get("id").asString(),
                json.get("name").asString(),
                QueryFile.schema(json.path("schema").asString(""), "schema"),
                orNull(json, "birth_date"),
                countries,
                orNull(json, "id_number"),
                orNull(json, "imo"),
                orNull(json, "address"));
    }

    private static @Nullable String orNull(JsonNode json, String key) {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static ScreenOptions options(JsonNode body) {
        JsonNode options = body.get("options");
        Set<EntryKey> excluded = new HashSet<>();
        ArrayNode keys = (ArrayNode) options.get("excluded");
        keys.forEach(key -> {
            String text = key.asString();
            excluded.add(new EntryKey(text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1)));
        });
        return new ScreenOptions(
                options.get("limit").asInt(),
                options.get("min_score").asDouble(),
                options.get("threshold").asDouble(),
                Algorithms.named(body.get("algorithm").asString()),
                excluded);
    }
}
