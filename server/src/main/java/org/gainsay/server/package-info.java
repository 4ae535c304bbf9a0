/**
 * What can be done with a home, over HTTP. Start at {@link org.gainsay.server.Server}: it names all routes, a package for each feature,
 * and {@code openapi.yaml} beside it says what they take and give.
 */
@NullMarked
package org.gainsay.server;

import org.jspecify.annotations.NullMarked;
