/** One article in, a reading out: the stages in the order in which they run. */
@NullMarked
package org.gainsay.read;

import org.jspecify.annotations.NullMarked;
