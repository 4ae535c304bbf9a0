/** The lists that answer: how they stand, their entries, what changed. Start at {@link org.gainsay.server.lists.ListRoutes}. */
@NullMarked
package org.gainsay.server.lists;

import org.jspecify.annotations.NullMarked;
