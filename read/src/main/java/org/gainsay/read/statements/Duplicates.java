package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of candidates with almost the same content the more probable stays. */
final class Duplicates {
    private static final double SAME = 0.85;
    private static final double ALIKE = 0.5;

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
        List<Candidate> left = new ArrayList<>();
        Nearby kept = new Nearby();
        for (Candidate candidate : byRank) {
            if (kept.to(candidate).stream().noneMatch(other -> isSame(candidate, other, transcript))) {
                kept.add(candidate);
                left.add(candidate);
            }
        }
        left.sort(Comparator.comparingInt(Candidate::start)
                .thenComparingInt(candidate -> -Ranges.length(candidate.content())));
        return left;
    }

    private static boolean isSame(Candidate one, Candidate other, boolean transcript) {
        double likeness = Ranges.likeness(one.content(), other.content());
        if (transcript && one.kind() != other.kind()) {
            return likeness == 1;
        }
        return likeness > SAME || (likeness > ALIKE && !one.reports(other) && !other.reports(one));
    }
}
