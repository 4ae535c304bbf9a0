package org.gainsay.read.statements;

/**
 * Tokens of a stretch of text, side by side.
 *
 * @param ids of the vocabulary
 * @param starts first code point of each token
 * @param ends code point after the last of each token
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lists would box each number.
record Tokens(int[] ids, int[] starts, int[] ends) {
    int size() {
        return ids.length;
    }
}
