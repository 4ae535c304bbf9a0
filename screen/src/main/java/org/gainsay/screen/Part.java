package org.gainsay.screen;

/**
 * A word in its place in a name.
 *
 * @param weight what it says when it agrees, 0..1
 */
record Part(Word word, PartKind kind, double weight) {
    double costExchanged() {
        double more = word.origin() == Origin.SYLLABLES ? Calibration.SIGN_EXCHANGED : 1;
        return weight * kind.exchanged * more;
    }

    double costMissing() {
        return weight * kind.missing;
    }
}
