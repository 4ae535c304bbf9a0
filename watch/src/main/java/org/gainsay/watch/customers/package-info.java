/**
 * Customers of a portfolio, screened again when a list or a customer changes: only those whom a change can touch, with the result of screening everybody. What
 * was found is in the ledger ({@link org.gainsay.watch.customers.WatchEntry}); all else here can be made anew from it.
 *
 * <p>Start at {@link org.gainsay.watch.customers.WatchEntry}, which says what is kept.
 */
@NullMarked
package org.gainsay.watch.customers;

import org.jspecify.annotations.NullMarked;
