/**
 * Which claims a person asks for. Start at {@link org.gainsay.claims.filter.ClaimFilter}; {@link org.gainsay.claims.filter.PartyName} says
 * whom a name means.
 */
@NullMarked
package org.gainsay.claims.filter;

import org.jspecify.annotations.NullMarked;
