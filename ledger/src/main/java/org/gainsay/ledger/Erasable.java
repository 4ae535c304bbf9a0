package org.gainsay.ledger;

import java.time.Instant;

/** What to erase. */
public sealed interface Erasable {
    /** Every entry made before an instant. */
    record Before(Instant instant) implements Erasable {}

    /** Every entry of a type made before an instant. */
    record Older(String type, Instant instant) implements Erasable {}

    /** One entry. */
    record Single(long seq) implements Erasable {}
}
