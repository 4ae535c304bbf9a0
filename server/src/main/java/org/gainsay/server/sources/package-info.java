/** Where articles come from by themselves, and what is due when. Start at {@link org.gainsay.server.sources.SourceRoutes}. */
@NullMarked
package org.gainsay.server.sources;

import org.jspecify.annotations.NullMarked;
