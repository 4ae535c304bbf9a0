/**
 * Second stage: the statement model and what is made of its answers, a list of {@link org.gainsay.read.statements.Draft}. Start at
 * {@link org.gainsay.read.statements.StatementFinder}.
 */
@NullMarked
package org.gainsay.read.statements;

import org.jspecify.annotations.NullMarked;
