package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** Arithmetic on the pieces of a statement. Pieces of one list do not overlap. */
final class Ranges {
    private Ranges() {}

    static int start(List<Range> ranges) {
        int start = Integer.MAX_VALUE;
        for (Range range : ranges) {
            start = Math.min(start, range.start());
        }
        return start;
    }

    static int end(List<Range> ranges) {
        int end = 0;
        for (Range range : ranges) {
            end = Math.max(end, range.end());
        }
        return end;
    }

    static int length(List<Range> ranges) {
        int length = 0;
        for (Range range : ranges) {
            length += range.length();
        }
        return length;
    }

    /** Code points that both hold. */
    static int shared(List<Range> one, List<Range> other) {
        int shared = 0;
        for (Range a : one) {
            for (Range b : other) {
                shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            }
        }
        return shared;
    }

    /** Shared code points as a part of all that either holds, 0..1. */
    static double likeness(List<Range> one, List<Range> other) {
        int shared = shared(one, other);
        int all = length(one) + length(other) - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    /** Whether each of {@code inner} stands within one of {@code outer}. */
    static boolean contain(List<Range> outer, List<Range> inner) {
        return inner.stream().allMatch(i -> outer.stream().anyMatch(o -> o.contains(i)));
    }

    static <T> List<T> concat(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    /** What they hold, in order of the text and with single spaces. */
    static String words(ArticleText text, List<Range> ranges) {
        return ranges.stream()
                .sorted()
                .map(range -> text.plain().substring(range.start(), range.end()))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }
}
