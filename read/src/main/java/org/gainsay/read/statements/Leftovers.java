package org.gainsay.read.statements;

import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** A further piece of one statement's content that is another's own cue or content: {@code which denies | any wrongdoing}. */
final class Leftovers {
    private Leftovers() {}

    static List<Candidate> drop(ArticleText text, List<Candidate> candidates) {
        Nearby nearby = new Nearby(candidates);
        return candidates.stream()
                .map(candidate -> candidate.content().size() < 2 ? candidate : without(text, candidate, nearby))
                .toList();
    }

    /** The longest piece stays in any case. */
    private static Candidate without(ArticleText text, Candidate candidate, Nearby nearby) {
        int longest = candidate.content().stream().mapToInt(Range::length).max().orElse(0);
        List<Range> own = candidate.content().stream()
                .filter(piece -> piece.length() == longest || !isAnothers(text, piece, candidate, nearby))
                .toList();
        return candidate.withParts(candidate.source(), own);
    }

    private static boolean isAnothers(ArticleText text, Range piece, Candidate candidate, Nearby nearby) {
        return nearby.to(candidate).stream()
                .filter(other -> !other.equals(candidate)
                        && other.kind() == AnchorKind.CUE
                        && !candidate.reports(other)
                        && !other.reports(candidate)
                        && text.sentenceAt(piece.start()).contains(other.start()))
                .anyMatch(other -> Ranges.shared(List.of(piece), other.cue()) > 0
                        || other.content().equals(List.of(piece)));
    }
}
