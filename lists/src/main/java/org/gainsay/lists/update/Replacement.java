package org.gainsay.lists.update;

import org.gainsay.lists.installed.InstalledVersion;
import org.gainsay.model.ListEdition;
import org.jspecify.annotations.Nullable;

/** Whether a version may take the place of another: a list that has shrunk or grown younger is more likely broken than right. */
final class Replacement {
    /** The house's rule: more than a tenth less is refused. */
    private static final int TENTHS_TO_STAY = 9;

    private Replacement() {}

    /** Why it may not; null where it may. */
    static @Nullable String refusal(InstalledVersion old, ListEdition now, boolean acceptShrunk) {
        if (old.date() != null && now.date() != null && now.date().isBefore(old.date())) {
            return "is of " + now.date() + ", older than the installed one of " + old.date();
        }
        if (!acceptShrunk && now.entries() * 10L < (long) old.entries() * TENTHS_TO_STAY) {
            return "has " + now.entries() + " entries, more than a tenth fewer than the " + old.entries()
                    + " installed; if that is right, say --accept-shrunk " + now.source();
        }
        return null;
    }
}
