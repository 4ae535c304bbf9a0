package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.read.statements.Draft;
import org.gainsay.read.text.ArticleText;
import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/** How far apart two places of a text are for a reader, and what is told in somebody's words. Counted once for the article. */
final class Nearness {
    private static final double PARAGRAPH = -0.7;
    private static final int MOST_PARAGRAPHS = 3;
    /** What was spoken of before a heading seldom comes to mind after it. */
    private static final double HEADING = -1.5;

    private static final int LONGEST_HEADING = 100;

    private final ArticleText text;
    private final List<Draft> drafts;
    /** Number of headings among the paragraphs before each one. */
    private final int[] headingsBefore;
    /** Of each code point: in how many statements' contents it lies, as far as it does not name their speaker. */
    private final int[] told;

    Nearness(ArticleText text, String flat, List<Draft> drafts) {
        this.text = text;
        this.drafts = drafts;
        headingsBefore = new int[text.paragraphs().size() + 1];
        for (int i = 0; i < text.paragraphs().size(); i++) {
            Range paragraph = text.paragraphs().get(i);
            boolean heading =
                    paragraph.length() < LONGEST_HEADING && ".!?\"'".indexOf(flat.charAt(paragraph.end() - 1)) < 0;
            headingsBefore[i + 1] = headingsBefore[i] + (heading ? 1 : 0);
        }
        told = new int[text.length() + 1];
        for (Draft draft : drafts) {
            count(draft);
        }
    }

    private void count(Draft draft) {
        if (draft.isNarration()) {
            return;
        }
        for (Range content : draft.content()) {
            for (int at = content.start(); at < content.end(); at++) {
                told[at] += tells(draft, at) ? 1 : 0;
            }
        }
    }

    private static boolean tells(Draft draft, int at) {
        return draft.source().stream().noneMatch(source -> source.contains(at));
    }

    /** Sentences from one place back to another. */
    int sentences(int from, int to) {
        return text.sentenceIndex(to) - text.sentenceIndex(from);
    }

    /** 0 within a sentence, falling by one for each sentence between and by some for paragraphs and headings. */
    double of(int from, int to) {
        int first = paragraph(from);
        int last = paragraph(to);
        int headings = last > first ? headingsBefore[last] - headingsBefore[first + 1] : 0;
        return -sentences(from, to)
                + PARAGRAPH * Math.min(MOST_PARAGRAPHS, last - first)
                + HEADING * headings
                - (to - from) / 4000.0;
    }

    /** Whether a place lies in what somebody says, seen from a statement that is not said inside the same words. */
    boolean isReported(int place, @Nullable Draft seenFrom) {
        Draft around = seenFrom == null || seenFrom.within() < 0 ? null : drafts.get(seenFrom.within());
        boolean same = around != null
                && !around.isNarration()
                && around.content().stream().anyMatch(range -> range.contains(place))
                && tells(around, place);
        return told[place] > (same ? 1 : 0);
    }

    /** Index of the last paragraph that starts at or before a place. */
    private int paragraph(int at) {
        int low = 0;
        int high = text.paragraphs().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.paragraphs().get(middle).start() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }
}
