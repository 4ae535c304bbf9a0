package org.gainsay.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one rule tells in one way at once: all of its notices that were due. What becomes of it is known before and after it is sent.
 *
 * @param id by content; receivers know it again when it comes a second time
 * @param made instant at which it was put together
 * @param tries that have failed
 * @param due when it is tried next; while it is sent, when whoever sends it is taken for dead
 * @param holder who sends it just now
 * @param failure of the last try that failed, in one line
 * @param told when it had been sent
 * @param notices how many it holds
 */
public record Message(
        String id,
        String rule,
        String channel,
        State state,
        String made,
        int tries,
        String due,
        @Nullable String holder,
        @Nullable String failure,
        @Nullable String told,
        int notices) {
    /** What has become of it. */
    public enum State {
        DUE,
        SENDING,
        TOLD,
        /** Given up after too many tries. */
        FAILED,
        /** Its rule is gone, or all that it should tell was erased. */
        WITHDRAWN;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }
}
