package org.gainsay.read.statements;

import org.gainsay.read.text.Range;

/**
 * What the model reads at once: whole paragraphs, each closed by a special token.
 *
 * @param ids of the vocabulary
 * @param shapes case of each token, and whether it stands inside quotation marks
 * @param starts first code point of each token; {@link #SPECIAL} for special tokens
 * @param ends code point after the last of each token; {@link #SPECIAL} for special tokens
 * @param own what this window answers for; the text before it is repeated as context only
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lists would box each number.
record Window(long[] ids, long[] shapes, int[] starts, int[] ends, Range own) {
    static final int SPECIAL = -1;

    int size() {
        return ids.length;
    }

    boolean isSpecial(int token) {
        return starts[token] == SPECIAL;
    }

    boolean owns(int token) {
        return !isSpecial(token) && own.contains(starts[token]);
    }
}
