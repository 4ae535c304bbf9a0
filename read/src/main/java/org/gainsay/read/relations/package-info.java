/** Fifth stage: how the statements stand to each other. */
@NullMarked
package org.gainsay.read.relations;

import org.jspecify.annotations.NullMarked;
