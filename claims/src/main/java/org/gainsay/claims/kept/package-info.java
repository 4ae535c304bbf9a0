/**
 * The claims of a home as they were last computed, so that a question is answered from an index and not by computing all of them anew.
 * Start at {@link org.gainsay.claims.kept.KeptClaims}. Everything here lies in the home's cache and may be deleted at any time.
 */
@NullMarked
package org.gainsay.claims.kept;

import org.jspecify.annotations.NullMarked;
