package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.gainsay.model.Stance;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.gainsay.read.text.Turn;

/**
 * What differs in a transcript: each declarative sentence of a turn is a statement of its speaker, the label names the speaker of
 * the first, and "we urge" tells the stance of its sentence instead of making a statement of its own.
 */
final class Speech {
    private static final Set<String> FIRST_PERSON = Set.of("", "i", "we", "i'd");

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

    /** The candidates with whole sentences as content, and without those that only tell the stance of another. */
    List<Candidate> settle(ArticleText text, List<Candidate> candidates) {
        if (isEmpty()) {
            return candidates;
        }
        Map<Integer, Candidate> said = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.kind() == AnchorKind.SPEECH) {
                Sentence sentence = nearest(candidate.content().getFirst().start());
                said.put(i, candidate.withParts(sentence.label(), List.of(sentence.range())));
            }
        }
        List<Candidate> others = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.kind() == AnchorKind.SPEECH) {
                continue;
            }
            if (isFirstPerson(text, candidate)) {
                takeStance(candidate, said);
            } else {
                others.add(candidate);
            }
        }
        List<Candidate> settled = new ArrayList<>(said.values());
        settled.addAll(others);
        return settled;
    }

    private static void takeStance(Candidate candidate, Map<Integer, Candidate> said) {
        for (Map.Entry<Integer, Candidate> entry : said.entrySet()) {
            Range sentence = entry.getValue().content().getFirst();
            if (candidate.cue().stream().allMatch(cue -> sentence.contains(cue.start()))) {
                if (entry.getValue().stance() == Stance.ASSERTS) {
                    entry.setValue(entry.getValue().withStances(candidate.stances()));
                }
                return;
            }
        }
    }

    private Sentence nearest(int at) {
        Map.Entry<Integer, Sentence> before = sentences.floorEntry(at);
        Map.Entry<Integer, Sentence> after = sentences.higherEntry(at);
        if (before == null || (after != null && after.getKey() - at < at - before.getKey())) {
            return after.getValue();
        }
        return before.getValue();
    }

    private static boolean isFirstPerson(ArticleText text, Candidate candidate) {
        StringBuilder source = new StringBuilder();
        for (Range range : candidate.source()) {
            source.append(text.plain(), range.start(), range.end());
        }
        return FIRST_PERSON.contains(source.toString().strip().toLowerCase(Locale.ROOT));
    }

    private static Range withoutColon(String plain, Range label) {
        int end = label.end();
        while (end > label.start() && (plain.charAt(end - 1) == ':' || plain.charAt(end - 1) == ' ')) {
            end--;
        }
        return new Range(label.start(), end);
    }
}
