/** Fifth stage: how the statements stand to each other. Start at {@link org.gainsay.read.relations.RelationFinder}. */
@NullMarked
package org.gainsay.read.relations;

import org.jspecify.annotations.NullMarked;
