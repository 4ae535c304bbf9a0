/** Small articles for tests, with their parties marked in the text. Start at {@link org.gainsay.read.scene.Scene}. */
@NullMarked
package org.gainsay.read.scene;

import org.jspecify.annotations.NullMarked;
