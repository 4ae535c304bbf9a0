package org.gainsay.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.gainsay.claims.reprints.CopiedText;
import org.gainsay.format.CanonicalJson;
import org.gainsay.ledger.Body;
import org.gainsay.ledger.Draft;
import org.gainsay.ledger.Home;
import org.gainsay.ledger.Kept;
import org.gainsay.ledger.Shelved;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readings and screenings made elsewhere, into the ledger of a home, each as an entry whose body says under {@code imported} from which
 * line of which file it came. All files are looked through before the first entry is appended, so that a bad line keeps everything out. What is
 * there already adds nothing: an import that was broken off is made whole by doing it again. For one thread.
 */
public final class LedgerImport {
    private static final int BLOCK = 500;

    /** Letters of a line: an article of the greatest size and its document, in Base64. */
    private static final int LONGEST = 64 << 20;

    private final Home home;
    private final String by;
    private final boolean replace;
    private final Set<String> known = new HashSet<>();
    private final List<Draft> block = new ArrayList<>();
    private int screenings;
    private int readings;
    private int there;

    /**
     * What came of it.
     *
     * @param there lines that the ledger had already
     */
    public record Imported(int screenings, int readings, int there) {}

    private LedgerImport(Home home, String by, boolean replace) {
        this.home = home;
        this.by = by;
        this.replace = replace;
    }

    /**
     * Imports files of JSON lines.
     *
     * @param replace whether an article may take the place of another one with its id
     * @throws InputException where a line is bad; then nothing was appended
     */
    public static Imported of(Home home, String by, List<Path> files, boolean replace) {
        LedgerImport run = new LedgerImport(home, by, replace);
        Map<String, String> articles = new HashMap<>();
        files.forEach(file -> each(file, (line, number) -> run.check(line, file + ":" + number, articles)));
        run.know();
        files.forEach(file -> each(file, (line, number) -> run.add(line, file, number)));
        run.append();
        if (run.readings > 0) {
            home.copies(new CopiedText()).follow();
        }
        return new Imported(run.screenings, run.readings, run.there);
    }

    private static void each(Path file, ObjLongConsumer<String> line) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String text = next(lines, file, number + 1); text != null; text = next(lines, file, number + 1)) {
                number++;
                if (!text.isBlank()) {
                    line.accept(text, number);
                }
            }
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read; check that it is a file you may read", e);
        }
    }

    private static @Nullable String next(BufferedReader lines, Path file, long number) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = lines.read();
        if (letter < 0) {
            return null;
        }
        for (; letter >= 0 && letter != '\n'; letter = lines.read()) {
            if (line.length() == LONGEST) {
                throw new InputException(file + ":" + number + ": a line of more than " + LONGEST
                        + " letters; no file of results has such");
            }
            line.append((char) letter);
        }
        return line.toString();
    }

    /** @param articles the hash of each article's document, by its id, among the lines so far */
    private void check(String text, String where, Map<String, String> articles) {
        ImportedLine line = ImportedLine.of(text, where);
        if (!line.type().equals(ImportedLine.READING)) {
            return;
        }
        String id = line.body().get("article").asString();
        String sha256 = line.body().get("sha256").asString();
        String before = articles.putIfAbsent(id, sha256);
        Optional<Shelved> kept = replace ? Optional.empty() : home.shelf().find(id);
        if ((before != null && !before.equals(sha256))
                || (kept.isPresent() && !kept.get().sha256().equals(sha256))) {
            throw new InputException(where + ": the article '" + id + "' is "
                    + (kept.isPresent() ? "kept in the home" : "in these files already")
                    + " with other bytes; read it under another id with --as PREFIX"
                    + (kept.isPresent() ? ", or let it take the place with --replace" : ""));
        }
    }

    /** What was imported before. */
    private void know() {
        try (Stream<Kept> entries = home.ledger().entries(1)) {
            entries.filter(entry -> entry.entry().type().equals(ImportedLine.SCREENING)
                            || entry.entry().type().equals(ImportedLine.READING))
                    .forEach(entry -> {
                        if (entry.body() instanceof Body.Present present) {
                            String hash = present.json()
                                    .path("imported")
                                    .path("sha256")
                                    .asString("");
                            if (!hash.isEmpty()) {
                                known.add(hash);
                            }
                        }
                    });
        }
    }

    private void add(String text, Path file, long number) {
        ImportedLine line = ImportedLine.of(text, file + ":" + number);
        if (!known.add(line.sha256()) || isOnShelf(line)) {
            there++;
            return;
        }
        ObjectNode body = line.body();
        body.putObject("imported")
                .put("file", String.valueOf(file.getFileName()))
                .put("line", number)
                .put("sha256", line.sha256());
        String article = line.text();
        if (article == null) {
            screenings++;
        } else {
            ReadingBody.store(body, home.store(), line.source(), article);
            readings++;
        }
        block.add(new Draft(line.type(), body));
        if (block.size() == BLOCK) {
            append();
        }
    }

    /** Whether the home holds the same reading of the same document, wherever it was made. */
    private boolean isOnShelf(ImportedLine line) {
        return line.type().equals(ImportedLine.READING)
                && home.shelf()
                        .find(line.body().get("article").asString())
                        .filter(held ->
                                held.sha256().equals(line.body().get("sha256").asString()))
                        .map(held ->
                                home.ledger().find(held.seq()).orElseThrow().body())
                        .filter(body -> body instanceof Body.Present present
                                && same(
                                        present.json().get("reading"),
                                        line.body().get("reading")))
                        .isPresent();
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return Arrays.equals(CanonicalJson.bytes(one), CanonicalJson.bytes(other));
    }

    private void append() {
        if (!block.isEmpty()) {
            home.ledger().append(by, List.copyOf(block));
            block.clear();
        }
    }
}
