package org.gainsay.screen;

import org.jspecify.annotations.Nullable;

/**
 * What one piece of evidence beside the name says.
 *
 * @param confirms the share of the remaining doubt that it takes away, 0..1
 * @param contradicts what it takes from the score, 0..1
 * @param detail in words
 * @param decides whether it says who is meant whatever the name
 */
record Finding(String part, double confirms, double contradicts, String detail, boolean decides) {
    static Finding confirms(String part, double share, String detail) {
        return new Finding(part, share, 0, detail, false);
    }

    static Finding contradicts(String part, double cost, String detail) {
        return new Finding(part, 0, cost, detail, false);
    }

    static Finding decides(String part, String detail) {
        return new Finding(part, Calibration.IDENTIFIER_CONFIRMS, 0, detail, true);
    }

    static Finding none(String part, String detail) {
        return new Finding(part, 0, 0, detail, false);
    }

    /** The weight that a reason shows where nothing could be compared. */
    @Nullable Double weight(double given) {
        return confirms == 0 && contradicts == 0 ? null : Math.round(given * 10_000) / 10_000.0 + 0.0;
    }
}
