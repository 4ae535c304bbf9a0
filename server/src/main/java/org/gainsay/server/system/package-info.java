/** Whether the server is alive and ready, and what it can do. Start at {@link org.gainsay.server.system.SystemRoutes}. */
@NullMarked
package org.gainsay.server.system;

import org.jspecify.annotations.NullMarked;
