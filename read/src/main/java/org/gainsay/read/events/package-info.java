/** Fourth stage: what the statements are about. */
@NullMarked
package org.gainsay.read.events;

import org.jspecify.annotations.NullMarked;
