/**
 * Which texts are copies of one: agency reports that many papers print, trimmed, edited, added to or under another headline.
 *
 * <p>Start at {@link org.gainsay.claims.reprints.CopiedText}, which has it all in three steps: the words of a text that count
 * ({@code BodyWords}), a sample of its runs by which an index finds what may be a copy ({@code RunSample}), and the comparison that decides
 * ({@code SharedWords}). Pure functions; where the samples are kept is the ledger's business.
 */
@NullMarked
package org.gainsay.claims.reprints;

import org.jspecify.annotations.NullMarked;
