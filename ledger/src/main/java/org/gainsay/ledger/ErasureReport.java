package org.gainsay.ledger;

import java.util.Optional;

/**
 * What an erasure did.
 *
 * @param bodies how many bodies it deleted
 * @param files how many files it removed from {@code store/}
 * @param entry the entry that records it; empty where nothing was left to erase
 */
public record ErasureReport(int bodies, int files, Optional<Entry> entry) {}
