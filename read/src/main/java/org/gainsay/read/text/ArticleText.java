package org.gainsay.read.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gainsay.model.Span;

/**
 * An article's text with one character for each code point, so that every offset, also one that a regular expression finds, is a
 * code point of the text as given. Nothing is trimmed or moved. Immutable, safe to share.
 */
public final class ArticleText {
    /**
     * How far a reader remembers, in code points, back and ahead; more than any article has. Who is meant, what is one event and which
     * statement answers which is not sought farther off, so that reading takes time in proportion to the length.
     */
    public static final int REACH = 100_000;

    /** Stands for a code point outside the basic plane, which would need two characters. */
    private static final char OUTSIDE = '\u25A1';

    /** No script puts more marks on one letter; regular expressions look back over them from each. */
    private static final int MOST_MARKS = 16;

    private final int[] points;
    private final String plain;
    private final List<Range> paragraphs;
    private final List<Range> sentences;
    private final BitSet quoted;
    private final List<Turn> turns;
    private final List<Range> labels;

    private ArticleText(String text) {
        points = text.codePoints().toArray();
        StringBuilder flat = new StringBuilder(points.length);
        int[] marked = DoubledApostrophes.straightened(points);
        int marks = 0;
        for (int point : marked) {
            marks = Character.getType(point) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            flat.append(marks > MOST_MARKS ? OUTSIDE : straight(point));
        }
        plain = flat.toString();
        paragraphs = Paragraphs.of(plain);
        quoted = Quotations.of(marked, paragraphs);
        List<Range> found = new ArrayList<>();
        for (Range paragraph : paragraphs) {
            found.addAll(Sentences.of(plain, paragraph));
        }
        sentences = List.copyOf(found);
        turns = Transcript.turns(plain, paragraphs);
        labels = turns.stream().map(Turn::label).toList();
    }

    public static ArticleText of(String text) {
        return new ArticleText(text);
    }

    /** Number of code points. */
    public int length() {
        return points.length;
    }

    /**
     * The text with one character for each code point: curly and doubled quotation marks straightened, no-break spaces made spaces, heaps of
     * combining marks made squares. For matching and for the model; what is shown to people comes from {@link #slice}.
     */
    public String plain() {
        return plain;
    }

    /** The text from {@code start} to {@code end}, exactly as given. */
    public String slice(int start, int end) {
        return new String(points, start, end - start);
    }

    public String slice(Range range) {
        return slice(range.start(), range.end());
    }

    public Span span(int start, int end) {
        return new Span(start, end, slice(start, end));
    }

    public Span span(Range range) {
        return span(range.start(), range.end());
    }

    public List<Span> spans(List<Range> ranges) {
        return ranges.stream().map(this::span).toList();
    }

    /** Paragraphs without their outer white space, in order. */
    public List<Range> paragraphs() {
        return paragraphs;
    }

    /** Sentences without their outer white space, in order; none crosses a paragraph. */
    public List<Range> sentences() {
        return sentences;
    }

    /** The sentences of one paragraph. */
    public List<Range> sentencesIn(Range paragraph) {
        int first = sentenceIndex(paragraph.start());
        int last = sentenceIndex(paragraph.end() - 1);
        return sentences.subList(Math.max(0, first), last + 1);
    }

    /** The sentence that holds a code point; of white space between two, the one before it. */
    public Range sentenceAt(int at) {
        return sentences.get(Math.max(0, sentenceIndex(at)));
    }

    /** Index of the last sentence that starts at or before {@code at}; -1 before the first. */
    public int sentenceIndex(int at) {
        return lastStartingBy(at, sentences);
    }

    /** Where the sentence starts that stands {@code count} sentences before the one at a place; 0 where there are not so many. */
    public int sentencesBack(int at, int count) {
        int first = sentenceIndex(at) - count;
        return first <= 0 ? 0 : sentences.get(first).start();
    }

    /** The paragraph that holds a code point; of white space between two, the one before it. */
    public Range paragraphAt(int at) {
        return paragraphs.get(Math.max(0, paragraphIndex(at)));
    }

    /** Index of the last paragraph that starts at or before {@code at}; -1 before the first. */
    public int paragraphIndex(int at) {
        return lastStartingBy(at, paragraphs);
    }

    /** Index of the turn that holds a code point; -1 before the first. */
    public int turnIndex(int at) {
        return lastStartingBy(at, labels);
    }

    private static int lastStartingBy(int at, List<Range> ranges) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether a code point stands inside quotation marks, the marks included. */
    public boolean quoted(int at) {
        return quoted.get(at);
    }

    /** Turns of a transcript with speaker labels; empty for other texts. */
    public List<Turn> turns() {
        return turns;
    }

    private static char straight(int point) {
        return switch (point) {
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2018', '\u2019', '\u201A', '\u201B' -> '\'';
            case '\u00A0', '\u202F', '\u2007' -> ' ';
            default -> Character.isBmpCodePoint(point) ? (char) point : OUTSIDE;
        };
    }
}
