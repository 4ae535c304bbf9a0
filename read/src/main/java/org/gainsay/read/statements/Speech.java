package org.gainsay.read.statements;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.gainsay.read.text.Turn;

/**
 * What differs in a transcript: each declarative sentence of a turn is a statement of its speaker, and the label names the speaker of
 * the first.
 */
final class Speech {
    /** Sentences by where they start, with the label before each, if any. */
    private final NavigableMap<Integer, Sentence> sentences = new TreeMap<>();

    private record Sentence(Range range, List<Range> label) {}

    Speech(ArticleText text) {
        for (Turn turn : text.turns()) {
            Range label = withoutColon(text.plain(), turn.label());
            List<Range> source = label.length() == 0 ? List.of() : List.of(label);
            for (Range sentence : turn.sentences()) {
                sentences.put(sentence.start(), new Sentence(sentence, source));
                source = List.of();
            }
        }
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    Set<Integer> starts() {
        return sentences.keySet();
    }

    /** The candidates with whole sentences as content. */
    List<Candidate> settle(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> isEmpty() || candidate.kind() != AnchorKind.SPEECH ? candidate : whole(candidate))
                .toList();
    }

    private Candidate whole(Candidate candidate) {
        Sentence sentence = nearest(candidate.content().getFirst().start());
        return candidate.withParts(sentence.label(), List.of(sentence.range()));
    }

    private Sentence nearest(int at) {
        Map.Entry<Integer, Sentence> before = sentences.floorEntry(at);
        Map.Entry<Integer, Sentence> after = sentences.higherEntry(at);
        if (before == null || (after != null && after.getKey() - at < at - before.getKey())) {
            return after.getValue();
        }
        return before.getValue();
    }

    private static Range withoutColon(String plain, Range label) {
        int end = label.end();
        while (end > label.start() && (plain.charAt(end - 1) == ':' || plain.charAt(end - 1) == ' ')) {
            end--;
        }
        return new Range(label.start(), end);
    }
}
