package org.gainsay.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.gainsay.format.CanonicalJson;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exported ledger. It is read twice, a line at a time: first for the erasures, which come after what they erased, and for which
 * rows there are at all; then along the chain.
 */
final class ExportFile {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    private final Path file;
    private final Set<Long> present = new HashSet<>();
    private Erasures erasures = Erasures.NONE;

    ExportFile(Path file) {
        this.file = file;
    }

    private sealed interface Line {
        record Row(Kept kept, Selection left) implements Line {}

        record Bad(int number) implements Line {}

        record End() implements Line {}
    }

    Verdict verify(@Nullable Head kept) {
        survey();
        var walk = new ChainWalk(kept, present::contains);
        try (var in = open()) {
            while (true) {
                switch (next(in)) {
                    case Line.Row row -> {
                        var fault = walk.next(withErasure(row), row.left());
                        if (fault.isPresent()) {
                            return fault.get();
                        }
                    }
                    case Line.Bad bad -> {
                        return notAnEntry(bad.number(), walk.expected());
                    }
                    case Line.End end -> {
                        return walk.end();
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void survey() {
        var erasing = new ArrayList<Kept>();
        try (var in = open()) {
            while (next(in) instanceof Line.Row row) {
                present.add(row.kept().entry().seq());
                if (row.kept().entry().type().equals(Erasures.TYPE)) {
                    erasing.add(row.kept());
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        erasures = Erasures.of(erasing.stream());
    }

    /** Without a body a row must be named by an erasure; a selection by type has left those out, so there its own word counts. */
    private Kept withErasure(Line.Row row) {
        var kept = row.kept();
        if (kept.body() instanceof Body.Present) {
            return kept;
        }
        if (row.left() == Selection.TYPE) {
            return kept;
        }
        var entry = kept.entry();
        return new Kept(entry, erasures.find(entry.seq()).<Body>map(e -> e).orElseGet(Body.Lost::new));
    }

    private Verdict notAnEntry(int line, long expected) {
        if (present.isEmpty()) {
            throw new InputException(
                    file + ":" + line + ": not an entry of a ledger; give a file that `gainsay ledger export` wrote");
        }
        return new Verdict.Broken(expected, Fault.EDITED, "line " + line + " of the file is not an entry");
    }

    private MappingIterator<JsonNode> open() throws IOException {
        return READER.readValues(new BufferedInputStream(Files.newInputStream(file)));
    }

    private static Line next(MappingIterator<JsonNode> in) {
        try {
            if (!in.hasNextValue()) {
                return new Line.End();
            }
            var json = in.nextValue();
            return new Line.Row(new Kept(entry(json), body(json)), selection(json));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Line.Bad(in.currentLocation().getLineNr());
        }
    }

    private static Entry entry(JsonNode json) {
        return new Entry(
                json.required("seq").longValue(),
                json.required("at").stringValue(),
                json.required("by").stringValue(),
                json.required("type").stringValue(),
                json.required("body_sha256").stringValue(),
                json.required("previous").stringValue(),
                json.required("hash").stringValue());
    }

    private static Body body(JsonNode json) {
        if (json.has("body")) {
            return new Body.Present(json.required("salt").stringValue(), CanonicalJson.text(json.required("body")));
        }
        var erased = json.path("erased");
        return erased.isObject()
                ? new Body.Erased(
                        erased.path("seq").asLong(0),
                        erased.path("at").asString(""),
                        erased.path("rule").asString(""))
                : new Body.Lost();
    }

    private static Selection selection(JsonNode json) {
        return switch (json.path("selection").asString("")) {
            case "since" -> Selection.SINCE;
            case "type" -> Selection.TYPE;
            default -> Selection.NONE;
        };
    }

    private InputException unreadable(IOException cause) {
        return new InputException(file + ": cannot be read (" + Failures.reason(cause) + "); check the name", cause);
    }
}
