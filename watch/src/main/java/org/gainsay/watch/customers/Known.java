package org.gainsay.watch.customers;

import java.util.List;
import org.gainsay.screen.EntryKey;

/**
 * A customer who has hits.
 *
 * @param seq the entry of the ledger that has them
 * @param entries which entries of lists they are of
 */
record Known(long seq, List<EntryKey> entries) {
    Known {
        entries = List.copyOf(entries);
    }
}
