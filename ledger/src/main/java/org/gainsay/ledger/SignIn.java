package org.gainsay.ledger;

import java.time.Instant;

/**
 * That a user has signed in to a server, and not out again.
 *
 * @param sha256 of what the user's browser shows; that itself is kept nowhere
 * @param seen when it was last used, give or take some minutes
 */
public record SignIn(String sha256, String owner, Instant created, Instant seen) {}
