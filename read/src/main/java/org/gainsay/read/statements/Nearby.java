package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.read.text.Range;

/** Candidates by their place in the text, so that in a long article only those close together are compared. */
final class Nearby {
    /** Code points in one drawer; a candidate lies in each drawer that it touches. */
    private static final int DRAWER = 1024;

    private record Placed(Candidate candidate, Range extent) {}

    private final Map<Integer, List<Placed>> drawers = new HashMap<>();

    Nearby() {}

    Nearby(List<Candidate> candidates) {
        candidates.forEach(this::add);
    }

    void add(Candidate candidate) {
        Placed placed = new Placed(candidate, candidate.extent());
        for (int drawer = first(placed.extent); drawer * DRAWER < placed.extent.end(); drawer++) {
            drawers.computeIfAbsent(drawer, key -> new ArrayList<>()).add(placed);
        }
    }

    /** Those whose parts may overlap the parts of {@code candidate}, itself among them if it was added; in order of the text. */
    List<Candidate> to(Candidate candidate) {
        return in(candidate.extent());
    }

    /** The same of a stretch. */
    List<Candidate> in(Range extent) {
        List<Placed> near = new ArrayList<>();
        for (int drawer = first(extent); drawer * DRAWER < extent.end(); drawer++) {
            for (Placed other : drawers.getOrDefault(drawer, List.of())) {
                boolean first = drawer == Math.max(first(extent), first(other.extent));
                if (first && other.extent.overlaps(extent)) {
                    near.add(other);
                }
            }
        }
        near.sort(Comparator.comparingInt(other -> other.extent.start()));
        return near.stream().map(Placed::candidate).toList();
    }

    private static int first(Range extent) {
        return extent.start() / DRAWER;
    }
}
