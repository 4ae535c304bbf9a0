/** Names: normalised, transliterated, compared and explained; a query against the lists. */
@NullMarked
package org.gainsay.screen;

import org.jspecify.annotations.NullMarked;
