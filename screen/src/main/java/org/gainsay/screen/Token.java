package org.gainsay.screen;

/**
 * A word of a name as it was cut out, in lower-case Latin letters and digits without marks.
 *
 * @param sign the sign itself where it stands for a syllable, else empty
 * @param dotted whether a full stop followed it, as after an initial
 */
record Token(String latin, Origin origin, String sign, boolean dotted) {
    static Token of(String latin) {
        return new Token(latin, Origin.ALPHABET, "", false);
    }
}
