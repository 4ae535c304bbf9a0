/** What people put right in readings and claims. */
@NullMarked
package org.gainsay.server.corrections;

import org.jspecify.annotations.NullMarked;
