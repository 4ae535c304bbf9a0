package org.gainsay.read.events;

import org.gainsay.read.statements.Draft;
import org.jspecify.annotations.Nullable;

/**
 * How far the clauses around a trigger may reach, and who speaks there.
 *
 * @param from index of the first word
 * @param to index after the last word
 * @param index of the innermost draft that tells the trigger, or {@link Draft#NOWHERE}
 * @param speaker who says it, as far as one party does
 * @param performed whether the trigger is what the speaker does by saying so: "is designating"
 */
record Scope(
        int from,
        int to,
        int index,
        @Nullable Draft draft,
        @Nullable Argument speaker,
        boolean performed) {}
