package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Of candidates with almost the same content the more probable stays. */
final class Duplicates {
    private static final double SAME = 0.85;

    private Duplicates() {}

    /**
     * In order of the text; of two that start together the longer first.
     *
     * @param transcript whether a sentence and a statement reported in it may be alike
     */
    static List<Candidate> remove(List<Candidate> candidates, boolean transcript) {
        List<Candidate> byRank = new ArrayList<>(candidates);
        byRank.sort(Comparator.comparingDouble(
                candidate -> -candidate.probability() - (transcript && candidate.kind() == AnchorKind.SPEECH ? 1 : 0)));
        Kept kept = new Kept();
        for (Candidate candidate : byRank) {
            if (kept.near(candidate).stream().noneMatch(other -> isSame(candidate, other, transcript))) {
                kept.add(candidate);
            }
        }
        List<Candidate> left = new ArrayList<>(kept.all);
        left.sort(Comparator.comparingInt(Candidate::start)
                .thenComparingInt(candidate -> -Ranges.length(candidate.content())));
        return left;
    }

    private static boolean isSame(Candidate one, Candidate other, boolean transcript) {
        double likeness = Ranges.likeness(one.content(), other.content());
        return likeness == 1 || (likeness > SAME && (!transcript || one.kind() == other.kind()));
    }

    /** Candidates by where their content starts, so that only neighbours are compared. */
    private static final class Kept {
        private final List<Candidate> all = new ArrayList<>();
        private final NavigableMap<Integer, List<Candidate>> byStart = new TreeMap<>();
        private int longest;

        void add(Candidate candidate) {
            int start = Ranges.start(candidate.content());
            all.add(candidate);
            byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(candidate);
            longest = Math.max(longest, Ranges.end(candidate.content()) - start);
        }

        List<Candidate> near(Candidate candidate) {
            int start = Ranges.start(candidate.content());
            int end = Ranges.end(candidate.content());
            List<Candidate> near = new ArrayList<>();
            byStart.subMap(start - longest, true, end, false).values().forEach(near::addAll);
            return near;
        }
    }
}
