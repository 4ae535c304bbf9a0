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
        /** A ship or an aircraft by its name: it is struck or sanctioned as a party is, but gives nothing that is its own. */
        VESSEL,
        PLACE,
        ITEM,
        THING
    }

    boolean isActor() {
        return kind == Kind.COUNTRY || kind == Kind.PARTY || kind == Kind.VESSEL;
    }

    boolean isEntity() {
        return isActor() || kind == Kind.PLACE;
    }
}
