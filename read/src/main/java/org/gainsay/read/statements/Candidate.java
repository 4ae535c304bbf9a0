package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import org.gainsay.model.Stance;
import org.gainsay.read.text.Range;

/**
 * A statement as decoded from one anchor, before the candidates of an article are compared with each other.
 *
 * @param probability of the anchor, 0..1
 * @param stances probabilities in the order of {@link StatementModel#STANCES}
 */
record Candidate(
        AnchorKind kind,
        double probability,
        List<Range> source,
        List<Range> cue,
        List<Range> content,
        List<Double> stances) {
    /** How sure a statement is that a rule found where the model did not. */
    private static final double PROBABILITY_OF_RULE = 0.8;

    Candidate withParts(List<Range> newSource, List<Range> newContent) {
        return new Candidate(kind, probability, newSource, cue, newContent, stances);
    }

    Candidate withCue(List<Range> newCue) {
        return new Candidate(kind, probability, source, newCue, content, stances);
    }

    Candidate withStances(List<Double> newStances) {
        return new Candidate(kind, probability, source, cue, content, newStances);
    }

    /** With a stance that is certain to this degree; the others share the rest as before. */
    Candidate withStance(Stance stance, double certainty) {
        int chosen = StatementModel.STANCES.indexOf(stance);
        double others = Math.max(1 - stances.get(chosen), Double.MIN_NORMAL);
        List<Double> settled = new ArrayList<>();
        for (int i = 0; i < stances.size(); i++) {
            settled.add(i == chosen ? certainty : stances.get(i) / others * (1 - certainty));
        }
        return withStances(settled);
    }

    /** The most probable stance. */
    Stance stance() {
        int best = 0;
        for (int i = 1; i < stances.size(); i++) {
            if (stances.get(i) > stances.get(best)) {
                best = i;
            }
        }
        return StatementModel.STANCES.get(best);
    }

    double stanceProbability() {
        return Collections.max(stances);
    }

    /** First code point of source or content. */
    int start() {
        int start = Ranges.start(content);
        return source.isEmpty() ? start : Math.min(start, Ranges.start(source));
    }

    /** Whether this one's content says that somebody says the other. */
    boolean reports(Candidate other) {
        List<Range> words = Ranges.concat(other.source(), other.cue());
        return !words.isEmpty() && Ranges.contain(content, words);
    }

    /** From the first of its parts to the last. */
    Range extent() {
        List<Range> parts = Ranges.concat(content, Ranges.concat(source, cue));
        return new Range(Ranges.start(parts), Ranges.end(parts));
    }

    /** What a rule found by itself: one span each, in the groups {@code source}, {@code cue} and {@code content}. */
    static Candidate matched(Matcher matcher, Stance stance) {
        return new Candidate(
                AnchorKind.CUE,
                PROBABILITY_OF_RULE,
                matcher.namedGroups().containsKey("source") ? List.of(range(matcher, "source")) : List.of(),
                List.of(range(matcher, "cue")),
                List.of(range(matcher, "content")),
                StatementModel.STANCES.stream()
                        .map(each -> each == stance ? 1.0 : 0.0)
                        .toList());
    }

    private static Range range(Matcher matcher, String group) {
        return new Range(matcher.start(group), matcher.end(group));
    }
}
