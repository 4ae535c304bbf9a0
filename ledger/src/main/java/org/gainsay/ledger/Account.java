package org.gainsay.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A user of the servers of a home.
 *
 * @param name what the ledger's entries name as {@code by}; in lower case
 * @param password as a hash that says how it was made; null for who signs in elsewhere only
 * @param identity by which another service knows the user; null for who signs in here only
 * @param disabled whether nothing of this user's opens anything for the time being
 */
public record Account(
        String name,
        Role role,
        @Nullable String password,
        @Nullable String identity,
        boolean disabled,
        Instant created) {
    /** Times are kept to the millisecond. */
    public Account {
        created = created.truncatedTo(ChronoUnit.MILLIS);
    }

    public Account withRole(Role newRole) {
        return new Account(name, newRole, password, identity, disabled, created);
    }

    public Account withPassword(String newPassword) {
        return new Account(name, role, newPassword, identity, disabled, created);
    }

    public Account withDisabled(boolean nowDisabled) {
        return new Account(name, role, password, identity, nowDisabled, created);
    }

    /** Without the hash, which has no business in a log. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + role + (disabled ? ", disabled" : "") + "]";
    }
}
