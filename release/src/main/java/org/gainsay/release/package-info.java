/**
 * Makes the release: one zip that runs where there is no Java. Start at {@link org.gainsay.release.Release}, which lays out a folder step by step
 * and packs it; each step is a class of its own.
 */
@NullMarked
package org.gainsay.release;

import org.jspecify.annotations.NullMarked;
