package org.gainsay.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What opens a server to a program in a user's name. The key itself is kept nowhere.
 *
 * @param id by which people speak of it
 * @param sha256 of the key
 * @param role what it opens at most; never more than its owner's role does
 * @param scope the only groups of paths that it opens; none for all that a key can open
 */
public record AccessKey(
        String id, String owner, String sha256, Role role, List<String> scope, Instant created, Instant expires) {
    public AccessKey {
        scope = List.copyOf(scope);
        created = created.truncatedTo(ChronoUnit.MILLIS);
        expires = expires.truncatedTo(ChronoUnit.MILLIS);
    }
}
