/** What assistants may call by the Model Context Protocol. Start at {@link org.gainsay.server.mcp.McpRoutes}. */
@NullMarked
package org.gainsay.server.mcp;

import org.jspecify.annotations.NullMarked;
