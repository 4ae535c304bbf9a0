/** Fourth stage: what the statements are about. Start at {@link org.gainsay.read.events.EventFinder}. */
@NullMarked
package org.gainsay.read.events;

import org.jspecify.annotations.NullMarked;
