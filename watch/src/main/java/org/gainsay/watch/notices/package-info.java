/**
 * What happened that somebody may want to be told. Start at {@link org.gainsay.watch.notices.Notice}, which says of what kinds that is;
 * {@link org.gainsay.watch.notices.HomeNotices} keeps them up to date: whatever is noticed is an entry of the ledger first, and {@code
 * EntryReporter} says what follows from an entry, so that the same ledger gives the same notices.
 */
@NullMarked
package org.gainsay.watch.notices;

import org.jspecify.annotations.NullMarked;
