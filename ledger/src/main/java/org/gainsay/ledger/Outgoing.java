package org.gainsay.ledger;

import java.time.Instant;

/**
 * A notice that is to be told by a rule, in a way.
 *
 * @param channel the name of the way
 * @param due from when on it is told
 */
public record Outgoing(String rule, String channel, Noticed notice, Instant due) {}
