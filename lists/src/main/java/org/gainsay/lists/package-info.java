/** Readers for official sanctions lists: bytes in, listings out. */
@NullMarked
package org.gainsay.lists;

import org.jspecify.annotations.NullMarked;
