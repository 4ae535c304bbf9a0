package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/** From labelled tokens to the pieces of text that make up a source, a cue or a content. */
final class Pieces {
    private static final int CONTENT_GAP = 2;
    private static final int SOURCE_GAP = 1;
    private static final int SMALLEST = 3;
    private static final int SMALLEST_PART = 4;
    /** What goes on longer without a space is no word but a script without spaces. */
    private static final int LONGEST_WORD = 100;

    private static final Pattern VERB =
            Pattern.compile("(?:,? (?:is|are|was|were|has|have|had|will|would|also|that|which|who|and|but))+$");
    private static final String LOOSE = " \t\r\n,;-\u2013\u2014";

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
        List<Range> pieces = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (Range piece : wholeWords(window, runs.subList(i, i + 1))) {
                pieces.add(Endings.complete(text, piece, limit(window, labels, runs.get(i), piece)));
            }
        }
        return breaks.clip(pieces, anchorStart);
    }

    /** Content may grow up to the next token that is something else, and never out of its paragraph. */
    private int limit(Window window, int[] labels, Run run, Range piece) {
        int paragraphEnd = text.paragraphAt(piece.start()).end();
        for (int token = run.last() + 1; token < labels.length; token++) {
            if (window.isSpecial(token)) {
                return paragraphEnd;
            }
            if (labels[token] != Labels.NONE) {
                return Math.min(paragraphEnd, Math.max(piece.end(), window.starts()[token]));
            }
        }
        return paragraphEnd;
    }

    /** One range or none. */
    List<Range> source(Window window, int[] labels, int anchorStart) {
        List<Range> all = wholeWords(window, runs(window, labels, Labels.SOURCE, SOURCE_GAP));
        List<Range> near = breaks.clip(all, anchorStart);
        return near.isEmpty() ? near : List.of(withoutVerb(near.getFirst()));
    }

    /** "Moscow is" offers: the verb belongs to the cue. */
    private Range withoutVerb(Range source) {
        Matcher matcher = VERB.matcher(text.plain()).region(source.start(), source.end());
        return matcher.find() && matcher.start() > source.start() ? new Range(source.start(), matcher.start()) : source;
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
            int farthest = Math.max(0, start - LONGEST_WORD);
            while (start > farthest
                    && inWord(plain, start - 1)
                    && (inWord(plain, start) || isPossessive(plain, start))) {
                start--;
            }
            farthest = Math.min(plain.length(), end + LONGEST_WORD);
            while (end < farthest && inWord(plain, end) && inWord(plain, end - 1)) {
                end++;
            }
            Range trimmed = trim(plain, start, end);
            if (trimmed.length() > 0) {
                ranges.add(trimmed);
            }
        }
        return ranges;
    }

    /** Without commas, dashes and white space at either end; a colon that stands alone is a cue. */
    static Range trim(String plain, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && LOOSE.indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        while (from < to && LOOSE.indexOf(plain.charAt(to - 1)) >= 0) {
            to--;
        }
        return new Range(from, to);
    }

    /** Of "Seoul's claims" the tokens may give the source no more than its end. */
    private static boolean isPossessive(String plain, int at) {
        return plain.startsWith("'s", at) && (at + 2 == plain.length() || !inWord(plain, at + 2));
    }

    private static boolean inWord(String plain, int at) {
        return Character.isLetterOrDigit(plain.charAt(at));
    }
}
