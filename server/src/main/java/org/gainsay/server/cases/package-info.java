/** The queue: cases, what people decide on them, and the files that they attach. */
@NullMarked
package org.gainsay.server.cases;

import org.jspecify.annotations.NullMarked;
