/** The paths by which clients of OpenSanctions' yente ask. Start at {@link org.gainsay.server.matching.MatchRoutes}. */
@NullMarked
package org.gainsay.server.matching;

import org.jspecify.annotations.NullMarked;
