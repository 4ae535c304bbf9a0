/** From many readings to claims: which mentions are one event, and who takes what position on it. */
@NullMarked
package org.gainsay.claims;

import org.jspecify.annotations.NullMarked;
