/** Names against lists: one, a batch as it comes, two with each other. Start at {@link org.gainsay.server.screening.ScreeningRoutes}. */
@NullMarked
package org.gainsay.server.screening;

import org.jspecify.annotations.NullMarked;
