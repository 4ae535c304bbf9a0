/** What was published, claimed and listed, by day. Start at {@link org.gainsay.claims.timeline.Timeline}. */
@NullMarked
package org.gainsay.claims.timeline;

import org.jspecify.annotations.NullMarked;
