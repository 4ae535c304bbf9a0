/**
 * Names: normalised, transliterated, compared and explained; a query against the lists.
 *
 * <p>Start at {@link org.gainsay.screen.Screener}, which takes a query past every list entry, and at
 * {@link org.gainsay.screen.NameComparison}, which says how likely two names mean the same party and why; at
 * {@link org.gainsay.screen.Parties} for which entries of several lists are one party.
 */
@NullMarked
package org.gainsay.screen;

import org.jspecify.annotations.NullMarked;
