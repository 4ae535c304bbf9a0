package org.gainsay.ledger;

import java.time.Instant;
import java.util.List;

/** What to erase. */
public sealed interface Erasable {
    /** Every entry made before an instant. */
    record Before(Instant instant) implements Erasable {}

    /** Every entry of a type made before an instant. */
    record Older(String type, Instant instant) implements Erasable {}

    /** One entry. */
    record Single(long seq) implements Erasable {}

    /** These entries; those of them that are erased already, or are erasures, stay as they are. */
    record Several(List<Long> seqs) implements Erasable {
        public Several {
            seqs = List.copyOf(seqs);
        }
    }
}
