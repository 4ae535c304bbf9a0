package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Candidates by their place in the text, so that in a long article only those close together are compared. */
final class Nearby {
    private final NavigableMap<Integer, List<Candidate>> byStart = new TreeMap<>();
    private int longest;

    Nearby() {}

    Nearby(List<Candidate> candidates) {
        candidates.forEach(this::add);
    }

    void add(Candidate candidate) {
        int start = candidate.extent().start();
        byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(candidate);
        longest = Math.max(longest, candidate.extent().length());
    }

    /** Those whose parts may overlap the parts of {@code candidate}, itself among them if it was added. */
    List<Candidate> to(Candidate candidate) {
        int start = candidate.extent().start();
        int end = candidate.extent().end();
        List<Candidate> near = new ArrayList<>();
        for (List<Candidate> there :
                byStart.subMap(start - longest, true, end, false).values()) {
            for (Candidate other : there) {
                if (other.extent().end() > start) {
                    near.add(other);
                }
            }
        }
        return near;
    }
}
