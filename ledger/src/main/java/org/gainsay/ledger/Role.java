package org.gainsay.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user may do; each may all that those before it may. */
public enum Role {
    /** Looks: views, claims, lists, the audit. */
    READER,
    /** Screens, reads, decides and corrects. */
    ANALYST,
    /** Updates lists, erases, and says who else may what. */
    ADMINISTRATOR;

    /** As it is written everywhere. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that is written so. */
    public static Optional<Role> of(String label) {
        return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
    }

    /** Whether it may what the other may. */
    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
