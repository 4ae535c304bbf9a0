package org.gainsay.cli.doctor;

import java.util.Locale;
import org.gainsay.format.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one look gave.
 *
 * @param of what was looked at, in a word: a list's name, or {@code ledger}, {@code disk} and so on
 * @param says how it is, in one line
 * @param mend what to do about it; null where nothing need be done
 */
public record Finding(
        String of, State state, String says, @Nullable String mend) {
    /** How it stands. */
    public enum State {
        OK,
        /** Somebody should look at it; answers are right all the same, as far as they go. */
        LOOK,
        /** Something does not work, or answers cannot be relied upon. */
        BAD;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding ok(String of, String says) {
        return new Finding(of, State.OK, says, null);
    }

    static Finding look(String of, String says, String mend) {
        return new Finding(of, State.LOOK, says, mend);
    }

    static Finding bad(String of, String says, String mend) {
        return new Finding(of, State.BAD, says, mend);
    }

    /** A line of {@code doctor --format jsonl}. */
    public ObjectNode json() {
        return Json.object()
                .put("of", of)
                .put("state", state.label())
                .put("says", says)
                .put("mend", mend);
    }
}
