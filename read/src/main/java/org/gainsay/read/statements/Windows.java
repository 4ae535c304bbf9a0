package org.gainsay.read.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;

/**
 * Cuts a text into {@link Window}s: as many whole paragraphs as fit, preceded by what stood before them while that fits too. A
 * paragraph that is too long is cut at sentence ends.
 */
final class Windows {
    static final int SIZE = 256;
    static final int SIZE_WITH_CONTEXT = SIZE + 64;
    private static final int OPENING = 101;
    private static final int CLOSING = 102;
    private static final int LONGEST_UNIT = SIZE - 2;

    private final WordPiece tokenizer;

    Windows(WordPiece tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** Windows in order of the text, each made when it is asked for. */
    Iterable<Window> of(ArticleText text) {
        List<Unit> units = new ArrayList<>();
        for (Range paragraph : text.paragraphs()) {
            addUnits(text, paragraph, units);
        }
        return () -> new Cutting(text, units);
    }

    private void addUnits(ArticleText text, Range paragraph, List<Unit> units) {
        Tokens tokens = tokenizer.tokenize(text.plain(), paragraph);
        if (tokens.size() <= LONGEST_UNIT) {
            units.add(new Unit(paragraph, tokens));
            return;
        }
        int first = 0;
        int last = 0;
        for (Range sentence : text.sentencesIn(paragraph)) {
            int to = last;
            while (to < tokens.size() && tokens.starts()[to] < sentence.end()) {
                to++;
            }
            if (last > first && to - first > LONGEST_UNIT) {
                units.add(Unit.of(paragraph, tokens, first, last));
                first = last;
            }
            // A sentence that no window could hold is cut wherever it must be.
            while (to - first > LONGEST_UNIT) {
                units.add(Unit.of(paragraph, tokens, first, first + LONGEST_UNIT));
                first += LONGEST_UNIT;
            }
            last = to;
        }
        units.add(Unit.of(paragraph, tokens, first, tokens.size()));
    }

    /** A paragraph or some sentences of it. */
    private record Unit(Range range, Tokens tokens) {
        static Unit of(Range paragraph, Tokens all, int first, int end) {
            Range range = new Range(
                    first == 0 ? paragraph.start() : all.starts()[first],
                    end == all.size() ? paragraph.end() : all.starts()[end]);
            Tokens some = new Tokens(
                    Arrays.copyOfRange(all.ids(), first, end),
                    Arrays.copyOfRange(all.starts(), first, end),
                    Arrays.copyOfRange(all.ends(), first, end));
            return new Unit(range, some);
        }

        int size() {
            return tokens.size() + 1;
        }
    }

    private static final class Cutting implements Iterator<Window> {
        private final ArticleText text;
        private final List<Unit> units;
        private int next;

        Cutting(ArticleText text, List<Unit> units) {
            this.text = text;
            this.units = units;
        }

        @Override
        public boolean hasNext() {
            return next < units.size();
        }

        @Override
        public Window next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int size = 1 + units.get(next).size();
            int end = next + 1;
            while (end < units.size() && size + units.get(end).size() <= SIZE) {
                size += units.get(end++).size();
            }
            int begin = next;
            while (begin > 0 && size + units.get(begin - 1).size() <= SIZE_WITH_CONTEXT) {
                size += units.get(--begin).size();
            }
            Range own = new Range(
                    units.get(next).range().start(), units.get(end - 1).range().end());
            Window window = window(units.subList(begin, end), size, own);
            next = end;
            return window;
        }

        private Window window(List<Unit> chosen, int size, Range own) {
            long[] ids = new long[size];
            long[] shapes = new long[size];
            int[] starts = new int[size];
            int[] ends = new int[size];
            Arrays.fill(shapes, Shape.SPECIAL);
            Arrays.fill(starts, Window.SPECIAL);
            Arrays.fill(ends, Window.SPECIAL);
            ids[0] = OPENING;
            int at = 1;
            for (Unit unit : chosen) {
                Tokens tokens = unit.tokens();
                for (int i = 0; i < tokens.size(); i++, at++) {
                    ids[at] = tokens.ids()[i];
                    starts[at] = tokens.starts()[i];
                    ends[at] = tokens.ends()[i];
                    shapes[at] = Shape.of(text, starts[at], ends[at]);
                }
                ids[at++] = CLOSING;
            }
            return new Window(ids, shapes, starts, ends, own);
        }
    }
}
