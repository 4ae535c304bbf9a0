/** The commands. */
@NullMarked
package org.gainsay.cli;

import org.jspecify.annotations.NullMarked;
