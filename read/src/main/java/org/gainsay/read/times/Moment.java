package org.gainsay.read.times;

import org.gainsay.read.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time in a text.
 *
 * @param range with the preposition that belongs to it: "on Monday"
 * @param words without that preposition
 * @param period the days that are meant, where that can be known
 */
record Moment(Range range, String words, @Nullable Period period) {
    /** What a reading prints: the days, else the words. */
    String value() {
        return period == null ? words : period.iso();
    }
}
