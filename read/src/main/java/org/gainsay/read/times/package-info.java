/** When a statement was made, by the words beside its cue. Start at {@link org.gainsay.read.times.SaidFinder}. */
@NullMarked
package org.gainsay.read.times;

import org.jspecify.annotations.NullMarked;
