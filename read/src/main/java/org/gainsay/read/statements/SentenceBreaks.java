package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Where sentences begin outside quotation marks: nothing that belongs to one anchor runs across. */
final class SentenceBreaks {
    private static final int LONG_ENOUGH = 12;
    private static final int PRICE_OF_A_SENTENCE = 20;

    private final String plain;
    private final List<Integer> starts = new ArrayList<>();

    SentenceBreaks(ArticleText text) {
        plain = text.plain();
        int paragraph = -1;
        for (Range sentence : text.sentences()) {
            int at = sentence.start();
            boolean first = paragraph < 0 || at >= paragraph;
            if (first) {
                paragraph = text.paragraphAt(at).end();
            }
            if (first || !(text.quoted(at) && text.quoted(at - 1))) {
                starts.add(at);
            }
        }
    }

    private int number(int at) {
        int found = Collections.binarySearch(starts, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Of pieces cut at sentence breaks, those in the anchor's sentence, else those in the one with most; longest first. */
    List<Range> clip(List<Range> ranges, int anchorStart) {
        List<Range> parts = new ArrayList<>();
        for (Range range : ranges) {
            cut(range, parts);
        }
        int home = number(anchorStart);
        int best = -1;
        int bestWorth = Integer.MIN_VALUE;
        for (int sentence : parts.stream()
                .map(part -> number(part.start()))
                .distinct()
                .sorted()
                .toList()) {
            int size = parts.stream()
                    .filter(part -> number(part.start()) == sentence)
                    .mapToInt(Range::length)
                    .sum();
            int worth = sentence == home && size > LONG_ENOUGH
                    ? Integer.MAX_VALUE
                    : size - PRICE_OF_A_SENTENCE * Math.abs(sentence - home);
            if (worth > bestWorth) {
                best = sentence;
                bestWorth = worth;
            }
        }
        int chosen = best;
        return parts.stream()
                .filter(part -> number(part.start()) == chosen)
                .sorted(Comparator.comparingInt(part -> -part.length()))
                .toList();
    }

    private void cut(Range range, List<Range> parts) {
        int from = range.start();
        for (int i = number(from); i < starts.size() && starts.get(i) < range.end(); i++) {
            addUnlessTiny(new Range(from, starts.get(i)), parts);
            from = starts.get(i);
        }
        addUnlessTiny(new Range(from, range.end()), parts);
    }

    private void addUnlessTiny(Range piece, List<Range> parts) {
        Range range = Pieces.trim(plain, piece.start(), piece.end());
        if (range.length() > 1) {
            parts.add(range);
        }
    }
}
