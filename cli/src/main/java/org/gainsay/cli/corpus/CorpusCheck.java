package org.gainsay.cli.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;

/** Reads files of annotated documents, says what is wrong in them, and counts what is there. For one thread. */
public final class CorpusCheck {
    /** Several hundred times the largest file of our own. */
    private static final long LARGEST_FILE = 512L << 20;

    private static final String ENDING = ".jsonl";

    /** Beside the files: two ids a line of documents that are known to be one text. */
    private static final String SAME_TEXTS = "same-texts.txt";

    private final Consumer<String> say;
    private final Map<String, CorpusCounts> counts = new LinkedHashMap<>();
    private final Map<String, String> placeOfId = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Set<String>> told = new HashSet<>();
    private final NearDuplicates duplicates = new NearDuplicates();
    private int faults;

    private record Seen(String id, String place) {}

    /** @param say gets one line a fault: file, line, document, what it is and how to mend it */
    public CorpusCheck(Consumer<String> say) {
        this.say = say;
    }

    /**
     * The files named, and of folders every {@code .jsonl} below them, in order of path.
     *
     * @throws InputException where there is none
     */
    public static List<Path> files(List<Path> inputs) {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> below = Files.walk(input)) {
                List<Path> found = below.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                        .sorted()
                        .toList();
                if (found.isEmpty()) {
                    throw new InputException(
                            input + ": holds no " + ENDING + " file; name the corpus's folder or files");
                }
                files.addAll(found);
            } catch (IOException | UncheckedIOException e) {
                throw new InputException(input + ": the folder cannot be read; check its permissions", e);
            }
        }
        return files;
    }

    /**
     * Checks the documents of a file, each of them alone.
     *
     * @throws InputException if the file cannot be read as UTF-8
     */
    public void file(Path file) {
        CorpusCounts own = counts.computeIfAbsent(file.getFileName().toString(), any -> new CorpusCounts());
        try {
            sameTexts(file.resolveSibling(SAME_TEXTS));
            if (Files.size(file) > LARGEST_FILE) {
                throw new InputException(file + ": more than " + (LARGEST_FILE >> 20) + " MB; split the file");
            }
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    if (!line.isBlank()) {
                        line(line, file + ":" + number, own);
                    }
                }
            }
        } catch (NoSuchFileException e) {
            throw new InputException(file + ": there is no such file; name files or folders of the corpus", e);
        } catch (CharacterCodingException e) {
            throw new InputException(file + ": is not UTF-8; convert it with iconv", e);
        } catch (IOException e) {
            throw new InputException(file + ": cannot be read; check its permissions", e);
        }
    }

    private void sameTexts(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> told.add(new HashSet<>(List.of(line.strip().split("\\s+")))));
        }
    }

    private void line(String line, String place, CorpusCounts own) {
        JsonNode document;
        try {
            document = Json.parse(line, place);
        } catch (InputException e) {
            faults++;
            say.accept(String.valueOf(e.getMessage()));
            return;
        }
        Faults found = new Faults(place, say);
        DocumentCheck.check(document, found);
        String id = document.path("id").asString("");
        String before = placeOfId.putIfAbsent(id, place);
        if (before != null && !id.isEmpty()) {
            found.add(id, "has the id of the document at " + before, "give it another, or drop one of them");
        }
        faults += found.count();
        own.add(document);
        duplicates.add(document.path("text").asString(""));
        seen.add(new Seen(id, place));
    }

    /** Checks the documents that were read against each other. */
    public void betweenDocuments() {
        for (NearDuplicates.Pair pair : duplicates.pairs()) {
            Seen later = seen.get(pair.later());
            Seen earlier = seen.get(pair.earlier());
            if (!told.contains(Set.of(later.id(), earlier.id()))) {
                Faults found = new Faults(later.place(), say);
                found.add(
                        later.id(),
                        String.format(
                                Locale.ROOT,
                                "is one text with %s (%s): %.0f %% of the shorter one's words",
                                earlier.id(),
                                earlier.place(),
                                100 * pair.shared()),
                        "drop one of them, or put both ids on a line of " + SAME_TEXTS + " beside the file");
                faults += found.count();
            }
        }
    }

    public int faults() {
        return faults;
    }

    /** By name of file, in the order in which they were read. */
    public Map<String, CorpusCounts> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /** Of all files together. */
    public CorpusCounts total() {
        CorpusCounts total = new CorpusCounts();
        counts.values().forEach(total::add);
        return total;
    }
}
