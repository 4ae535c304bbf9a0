/** Second stage: the statement model and what is made of its answers. Its result is a list of {@link org.gainsay.read.statements.Draft}. */
@NullMarked
package org.gainsay.read.statements;

import org.jspecify.annotations.NullMarked;
