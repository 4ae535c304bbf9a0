package org.gainsay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which entries have been erased, by which entry and rule: read from the erasure entries and nothing else. */
record Erasures(List<Erasure> all) {
    static final String TYPE = "erasure";
    static final Erasures NONE = new Erasures(List.of());

    /** From one place to another, both included. */
    record Range(long from, long to) {}

    record Erasure(long seq, String at, String rule, List<Range> ranges, List<String> files) {}

    static Erasures of(Stream<Kept> entries) {
        return new Erasures(entries.filter(kept -> kept.entry().type().equals(TYPE))
                .flatMap(kept -> read(kept).stream())
                .toList());
    }

    Optional<Body.Erased> find(long seq) {
        return all.stream()
                .filter(erasure -> erasure.ranges().stream().anyMatch(r -> r.from() <= seq && seq <= r.to()))
                .map(erasure -> new Body.Erased(erasure.seq(), erasure.at(), erasure.rule()))
                .findFirst();
    }

    /** The body of an erasure entry. */
    static ObjectNode body(String rule, List<Long> sortedSeqs, List<String> files) {
        var body = Json.object().put("rule", rule).put("bodies", sortedSeqs.size());
        var erased = body.putArray("erased");
        ranges(sortedSeqs)
                .forEach(range -> erased.addObject().put("from", range.from()).put("to", range.to()));
        var removed = body.putArray("removed");
        files.forEach(removed::add);
        return body;
    }

    private static List<Range> ranges(List<Long> sortedSeqs) {
        var ranges = new ArrayList<Range>();
        for (long seq : sortedSeqs) {
            if (!ranges.isEmpty() && ranges.getLast().to() == seq - 1) {
                ranges.add(new Range(ranges.removeLast().from(), seq));
            } else {
                ranges.add(new Range(seq, seq));
            }
        }
        return ranges;
    }

    private static Optional<Erasure> read(Kept kept) {
        if (!(kept.body() instanceof Body.Present present)) {
            return Optional.empty();
        }
        JsonNode body;
        try {
            body = present.json();
        } catch (InputException e) {
            // Somebody has changed it. The walk will say so; it erases nothing.
            return Optional.empty();
        }
        var ranges = body.path("erased").values().stream()
                .map(range ->
                        new Range(range.path("from").asLong(0), range.path("to").asLong(0)))
                .toList();
        var files = body.path("removed").values().stream()
                .map(file -> file.asString(""))
                .toList();
        var entry = kept.entry();
        return Optional.of(
                new Erasure(entry.seq(), entry.at(), body.path("rule").asString(""), ranges, files));
    }
}
