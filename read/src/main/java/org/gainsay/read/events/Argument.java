package org.gainsay.read.events;

import org.gainsay.read.text.Range;

/**
 * A party, place or thing in a sentence that can play a part in an event.
 *
 * @param value entity id, or the words
 * @param marker the preposition that governs it, or nothing
 * @param modifier whether it only qualifies the noun that follows: {@code Iranian}, {@code Ukraine's}
 * @param first index of its first word in the sentence
 * @param last index of its last word
 * @param group coordinated arguments share a number
 */
record Argument(Range range, String value, Kind kind, String marker, boolean modifier, int first, int last, int group) {
    enum Kind {
        COUNTRY,
        PARTY,
        PLACE,
        ITEM,
        THING
    }

    boolean isActor() {
        return kind == Kind.COUNTRY || kind == Kind.PARTY;
    }

    boolean isEntity() {
        return isActor() || kind == Kind.PLACE;
    }
}
