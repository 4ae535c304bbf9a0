package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** From labelled tokens to the pieces of text that make up a source, a cue or a content. */
final class Pieces {
    private static final int CONTENT_GAP = 2;
    private static final int SOURCE_GAP = 1;
    private static final int SMALLEST = 3;
    private static final int SMALLEST_PART = 4;

    private final ArticleText text;
    private final SentenceBreaks breaks;

    Pieces(ArticleText text, SentenceBreaks breaks) {
        this.text = text;
        this.breaks = breaks;
    }

    /** Longest first; empty when the anchor has none. */
    List<Range> content(Window window, int[] labels, int anchorStart) {
        List<Run> runs = runs(window, labels, Labels.CONTENT, CONTENT_GAP);
        int longest = runs.stream().mapToInt(Run::size).max().orElse(0);
        runs.removeIf(run -> run.size() < SMALLEST && run.size() * SMALLEST_PART <= longest);
        return breaks.clip(wholeWords(window, runs), anchorStart);
    }

    /** One range or none. */
    List<Range> source(Window window, int[] labels, int anchorStart) {
        List<Range> all = wholeWords(window, runs(window, labels, Labels.SOURCE, SOURCE_GAP));
        List<Range> near = breaks.clip(all, anchorStart);
        return near.isEmpty() ? near : List.of(near.getFirst());
    }

    List<Range> cue(Window window, int[] labels) {
        return wholeWords(window, runs(window, labels, Labels.CUE, SOURCE_GAP));
    }

    /** Tokens {@code first} to {@code last}, inclusive. */
    private record Run(int first, int last) {
        int size() {
            return last - first + 1;
        }
    }

    /** Runs of a label; gaps of unlabelled tokens are closed, but never across a special token. */
    private static List<Run> runs(Window window, int[] labels, int label, int gap) {
        List<Run> runs = new ArrayList<>();
        for (int token = 0; token < labels.length; token++) {
            if (labels[token] != label || window.isSpecial(token)) {
                continue;
            }
            Run before = runs.isEmpty() ? null : runs.getLast();
            if (before != null && token - before.last() <= gap + 1 && isGap(window, labels, before.last() + 1, token)) {
                runs.set(runs.size() - 1, new Run(before.first(), token));
            } else {
                runs.add(new Run(token, token));
            }
        }
        return runs;
    }

    private static boolean isGap(Window window, int[] labels, int from, int to) {
        for (int token = from; token < to; token++) {
            if (labels[token] != Labels.NONE || window.isSpecial(token)) {
                return false;
            }
        }
        return true;
    }

    private List<Range> wholeWords(Window window, List<Run> runs) {
        String plain = text.plain();
        List<Range> ranges = new ArrayList<>();
        for (Run run : runs) {
            int start = window.starts()[run.first()];
            int end = window.ends()[run.last()];
            while (start > 0 && inWord(plain, start - 1) && inWord(plain, start)) {
                start--;
            }
            while (end < plain.length() && inWord(plain, end) && inWord(plain, end - 1)) {
                end++;
            }
            ranges.add(new Range(start, end));
        }
        return ranges;
    }

    private static boolean inWord(String plain, int at) {
        return Character.isLetterOrDigit(plain.charAt(at));
    }

    /** Where sentences begin outside quotation marks: nothing that belongs to one anchor runs across. */
    static final class SentenceBreaks {
        private static final int LONG_ENOUGH = 12;
        private static final int PRICE_OF_A_SENTENCE = 20;

        private final List<Integer> starts = new ArrayList<>();

        SentenceBreaks(ArticleText text) {
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

        private static void addUnlessTiny(Range range, List<Range> parts) {
            if (range.length() > 1) {
                parts.add(range);
            }
        }
    }
}
