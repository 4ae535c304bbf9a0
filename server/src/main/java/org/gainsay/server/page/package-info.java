/** The page: its files, which the module {@code ui} builds, and the addresses at which it is. Start at {@link org.gainsay.server.page.PageRoutes}. */
@NullMarked
package org.gainsay.server.page;

import org.jspecify.annotations.NullMarked;
