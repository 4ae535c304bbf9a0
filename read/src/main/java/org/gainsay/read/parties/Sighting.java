package org.gainsay.read.parties;

import org.gainsay.model.MentionKind;
import org.gainsay.read.text.Range;

/** A party at a place in the text. */
record Sighting(Range range, Party party, MentionKind kind) implements Comparable<Sighting> {
    @Override
    public int compareTo(Sighting other) {
        return range.compareTo(other.range);
    }
}
