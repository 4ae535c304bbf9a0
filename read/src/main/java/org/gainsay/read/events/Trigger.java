package org.gainsay.read.events;

import org.gainsay.model.EventStatus;
import org.gainsay.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell of an event.
 *
 * @param frame how its arguments stand around it, see {@link Frames}
 * @param status where nothing in the clause says otherwise
 */
record Trigger(EventType type, String frame, @Nullable EventStatus status, Needs needs) {
    /** What must stand beside ambiguous words before they count. */
    enum Needs {
        NOTHING,
        GOODS,
        ARMS,
        CONTEXT,
        RECIPIENT,
        DESTINED,
        BOTH,
        HANDOVER,
        ORIGIN,
        TARGET,
        WEAPON,
        WEAPONS
    }

    boolean isNominal() {
        return frame.endsWith("_noun") || frame.equals("outage");
    }

    /**
     * A trigger with its place.
     *
     * @param first index of its first word in the sentence
     * @param last index of its last word
     * @param loose whether other words may stand within
     */
    record Hit(Trigger trigger, int first, int last, boolean loose) {
        int length() {
            return last - first + 1;
        }
    }
}
