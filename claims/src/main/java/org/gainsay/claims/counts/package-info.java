/** How much a home holds, from whom and of when. Start at {@link org.gainsay.claims.counts.Counts}. */
@NullMarked
package org.gainsay.claims.counts;

import org.jspecify.annotations.NullMarked;
