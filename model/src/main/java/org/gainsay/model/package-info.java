/**
 * The words that every part of Gainsay speaks, as immutable records without behaviour of their own beyond checking themselves.
 *
 * <p>Start at {@link org.gainsay.model.Reading} (what one article yields) and {@link org.gainsay.model.Listing} (what one entry
 * of an official list says); {@link org.gainsay.model.Query} and {@link org.gainsay.model.Hit} join the two. All types are
 * immutable and safe to share between threads.
 */
@NullMarked
package org.gainsay.model;

import org.jspecify.annotations.NullMarked;
