package org.gainsay.read.statements;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Words without quotation marks, source and cue are somebody's only where their paragraph has told before who speaks. Else the article
 * itself goes on: {@code The two neighbours share a border of a thousand kilometres}.
 */
final class FreeIndirect {
    private FreeIndirect() {}

    static List<Candidate> settle(ArticleText text, Titles titles, List<Candidate> candidates) {
        if (!text.turns().isEmpty()) {
            return candidates;
        }
        NavigableSet<Integer> attributed = candidates.stream()
                .filter(candidate -> candidate.kind() == AnchorKind.CUE || isQuoted(text, candidate))
                .map(Candidate::start)
                .collect(Collectors.toCollection(TreeSet::new));
        return candidates.stream()
                .filter(candidate -> candidate.kind() != AnchorKind.SPEECH
                        || isQuoted(text, candidate)
                        || titles.hold(candidate.content())
                        || goesOn(text, candidate, attributed))
                .toList();
    }

    private static boolean goesOn(ArticleText text, Candidate candidate, NavigableSet<Integer> attributed) {
        int start = Ranges.start(candidate.content());
        Range paragraph = text.paragraphAt(start);
        Integer before = attributed.lower(start);
        return before != null && before >= paragraph.start();
    }

    private static boolean isQuoted(ArticleText text, Candidate candidate) {
        return candidate.kind() == AnchorKind.SPEECH
                && candidate.content().stream()
                        .anyMatch(range -> text.quoted(range.start()) || text.quoted(range.end() - 1));
    }
}
