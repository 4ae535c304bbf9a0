/** The records of the model as JSON, canonical JSON and csv. */
@NullMarked
package org.gainsay.format;

import org.jspecify.annotations.NullMarked;
