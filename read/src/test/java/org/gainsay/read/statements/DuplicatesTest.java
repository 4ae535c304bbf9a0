package org.gainsay.read.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gainsay.read.text.Range;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
    private static Candidate candidate(AnchorKind kind, double probability, Range... content) {
        return new Candidate(kind, probability, List.of(), List.of(), List.of(content), Collections.nCopies(8, 0.125));
    }

    @Test
    void ofTwoAlikeTheMoreProbableStays() {
        Candidate weak = candidate(AnchorKind.CUE, 0.6, new Range(0, 100));
        Candidate strong = candidate(AnchorKind.CUE, 0.9, new Range(2, 100));
        Candidate inner = candidate(AnchorKind.CUE, 0.5, new Range(60, 100));
        assertThat(Duplicates.remove(List.of(weak, strong, inner), false)).containsExactly(strong, inner);
    }

    @Test
    void aStatementReportedInAnotherMayShareMostOfIt() {
        Candidate outer = candidate(AnchorKind.CUE, 0.9, new Range(0, 100));
        Candidate inner = new Candidate(
                AnchorKind.CUE,
                0.8,
                List.of(new Range(0, 10)),
                List.of(new Range(11, 15)),
                List.of(new Range(30, 100)),
                Collections.nCopies(8, 0.125));
        Candidate piece = candidate(AnchorKind.CUE, 0.8, new Range(30, 100));
        assertThat(Duplicates.remove(List.of(outer, inner), false)).containsExactly(outer, inner);
        assertThat(Duplicates.remove(List.of(outer, piece), false)).containsExactly(outer);
    }

    @Test
    void inATranscriptASentenceAndWhatItReportsMayBeAlike() {
        Candidate sentence = candidate(AnchorKind.SPEECH, 0.1, new Range(0, 100));
        Candidate reported = candidate(AnchorKind.CUE, 0.9, new Range(10, 100));
        assertThat(Duplicates.remove(List.of(reported, sentence), true)).containsExactly(sentence, reported);
        assertThat(Duplicates.remove(List.of(reported, sentence), false)).containsExactly(reported);
    }

    @Test
    void manyCandidatesStayCheap() {
        List<Candidate> many = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            many.add(candidate(AnchorKind.CUE, 0.5, new Range(i * 50, i * 50 + 40)));
        }
        assertThat(Duplicates.remove(many, false)).hasSize(many.size());
    }
}
