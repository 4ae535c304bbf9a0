package org.gainsay.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.gainsay.format.CanonicalJson;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exported ledger. It is read twice, a line at a time: first for the erasures, which come after what they erased, and for which
 * rows there are at all; then along the chain.
 */
final class ExportFile {
    /** In bytes; a longer one comes in pieces, none of which is an entry. */
    private static final int LONGEST_LINE = 256 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final Path file;
    private final Set<Long> present = new HashSet<>();
    private Erasures erasures = Erasures.NONE;

    ExportFile(Path file) {
        this.file = file;
    }

    private sealed interface Line {
        record Row(Kept kept, Selection left) implements Line {}

        record Bad() implements Line {}

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
                        return notAnEntry(in.number(), walk.expected());
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
            for (var line = next(in); !(line instanceof Line.End); line = next(in)) {
                if (line instanceof Line.Row(Kept kept, var left)) {
                    present.add(kept.entry().seq());
                    if (kept.entry().type().equals(Erasures.TYPE)) {
                        erasing.add(kept);
                    }
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
        if (kept.body() instanceof Body.Present || row.left() == Selection.TYPE) {
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

    private LineReader open() throws IOException {
        return new LineReader(file, LONGEST_LINE);
    }

    private static Line next(LineReader in) throws IOException {
        var text = in.next();
        if (text == null) {
            return new Line.End();
        }
        try {
            var json = MAPPER.readTree(text);
            return new Line.Row(new Kept(entry(json), body(json)), selection(json));
        } catch (JacksonException | IllegalArgumentException e) {
            return new Line.Bad();
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
