package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * What somebody says in two pieces is one statement: {@code "What we sold," | he went on, | "was sold openly."}, {@code the rifles, |
 * it said, | were part of an order}. The model may take the second piece, or both together, for a statement of their own.
 */
final class SplitContents {
    private static final Pattern SECOND = Pattern.compile("[^\".;]{0,60}?,\\s+(\"[^\"]+\")");
    private static final Pattern FIRST_ENDS = Pattern.compile("[,\u2014\u2013-]\"$");
    private static final int BEGINNING = 3;

    private SplitContents() {}

    /** The candidates with the pieces of each brought together. */
    static List<Candidate> join(ArticleText text, List<Candidate> candidates, boolean transcript) {
        if (transcript) {
            return candidates;
        }
        Nearby nearby = new Nearby(candidates);
        Map<Candidate, Candidate> joined = new HashMap<>();
        Set<Candidate> dropped = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.cue().isEmpty()) {
                continue;
            }
            second(text, candidate).ifPresent(second -> {
                Candidate whole = candidate.withParts(candidate.source(), List.of(first(candidate), second));
                joined.put(candidate, whole);
                nearby.to(whole).stream()
                        .filter(other -> other.cue().isEmpty()
                                && other.content().stream().allMatch(second::contains))
                        .forEach(dropped::add);
            });
            around(text, candidate, nearby).ifPresent(around -> {
                joined.put(candidate, candidate.withParts(candidate.source(), without(text, around, candidate)));
                dropped.add(around);
            });
        }
        return candidates.stream()
                .filter(candidate -> !dropped.contains(candidate))
                .map(candidate -> joined.getOrDefault(candidate, candidate))
                .toList();
    }

    /** The second quotation of a sentence whose first one ends in a comma before source and cue. */
    private static Optional<Range> second(ArticleText text, Candidate candidate) {
        Range first = first(candidate);
        int start = Math.min(Ranges.start(candidate.cue()), start(candidate.source()));
        int end = Math.max(Ranges.end(candidate.cue()), Ranges.end(candidate.source()));
        boolean broken = first.end() <= start
                && FIRST_ENDS
                        .matcher(text.plain().substring(first.start(), first.end()))
                        .find();
        if (!broken) {
            return Optional.empty();
        }
        Matcher second = SECOND.matcher(text.plain())
                .region(end, Math.max(end, text.paragraphAt(first.start()).end()));
        return second.lookingAt() ? Optional.of(new Range(second.start(1), second.end(1))) : Optional.empty();
    }

    private static Range first(Candidate candidate) {
        return candidate.content().stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static int start(List<Range> ranges) {
        return ranges.isEmpty() ? Integer.MAX_VALUE : Ranges.start(ranges);
    }

    /** A statement without a cue that holds source and cue of this one in its middle: both are one. */
    private static Optional<Candidate> around(ArticleText text, Candidate candidate, Nearby nearby) {
        if (candidate.source().isEmpty()) {
            return Optional.empty();
        }
        int start = Math.min(Ranges.start(candidate.cue()), Ranges.start(candidate.source()));
        return nearby.to(candidate).stream()
                .filter(other -> other.cue().isEmpty()
                        && other.kind() == AnchorKind.SPEECH
                        && other.reports(candidate)
                        && Ranges.contain(other.content(), candidate.content())
                        && !text.quoted(start)
                        && start - Ranges.start(other.content()) > BEGINNING)
                .findFirst();
    }

    /** The content of a statement without source and cue in it. */
    private static List<Range> without(ArticleText text, Candidate around, Candidate inner) {
        int start = Math.min(Ranges.start(inner.cue()), Ranges.start(inner.source()));
        int end = Math.max(Ranges.end(inner.cue()), Ranges.end(inner.source()));
        List<Range> pieces = new ArrayList<>();
        for (Range piece : around.content()) {
            Range before = Pieces.trim(text.plain(), piece.start(), Math.clamp(start, piece.start(), piece.end()));
            Range after = Pieces.trim(text.plain(), Math.clamp(end, piece.start(), piece.end()), piece.end());
            List.of(before, after).stream().filter(part -> part.length() > 1).forEach(pieces::add);
        }
        pieces.sort(Comparator.comparingInt(Range::start));
        return pieces;
    }
}
