package org.gainsay.claims.reprints;

import org.gainsay.ledger.Likeness;

/**
 * When two texts are copies of one, as the contract for claims has it: headline and dateline aside, half of the words of the shorter stand
 * in the other in runs of six or more, without case, punctuation and whatever is inside quotation marks (two reporters may note the same
 * quotation). That finds texts that were trimmed, edited, added to or given another headline, and not those that repeat a paragraph.
 */
public final class CopiedText implements Likeness {
    private static final double COPY = 0.5;

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int[] words(String text) {
        return BodyWords.of(text);
    }

    @Override
    public int[] sample(int[] words) {
        return RunSample.of(words);
    }

    @Override
    public double shared(int[] words, int[] others) {
        return SharedWords.of(words, others);
    }

    @Override
    public boolean isCopy(double shared) {
        return shared >= COPY;
    }
}
