/** What many articles tell together, and whom it is about. Start at {@link org.gainsay.server.claims.ClaimRoutes}. */
@NullMarked
package org.gainsay.server.claims;

import org.jspecify.annotations.NullMarked;
