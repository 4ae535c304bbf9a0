/**
 * What every feature of the server needs of HTTP: routes, errors, bodies within limits, parameters, pages of lists. Start at
 * {@link org.gainsay.server.http.Route} and {@link org.gainsay.server.http.Problem}.
 */
@NullMarked
package org.gainsay.server.http;

import org.jspecify.annotations.NullMarked;
