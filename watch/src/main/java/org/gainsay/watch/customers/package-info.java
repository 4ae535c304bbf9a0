/**
 * Customers of a portfolio, screened again when a list or a customer changes: only those whom a change can touch, with the result of screening everybody. What
 * was found is in the ledger ({@link org.gainsay.watch.customers.WatchEntry}); all else here can be made anew from it.
 *
 * <p>Start at {@link org.gainsay.watch.customers.Watching}, which takes portfolios in and runs them.
 */
@NullMarked
package org.gainsay.watch.customers;

import org.jspecify.annotations.NullMarked;
