/** What is kept: an append-only chain of entries with erasable bodies, and a store of sources by their hash. */
@NullMarked
package org.gainsay.ledger;

import org.jspecify.annotations.NullMarked;
