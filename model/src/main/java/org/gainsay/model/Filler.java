package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * One value of one role of an event.
 *
 * @param value an entity id or normalised text
 * @param span where it stands; never null when {@code basis} is stated
 * @param statement the statement that gives this value, where speakers differ about it
 */
public record Filler(
        String value,
        @Nullable Span span,
        Basis basis,
        @Nullable String statement) {
    public Filler {
        if (basis == Basis.STATED && span == null) {
            throw new IllegalArgumentException("'" + value + "' is stated, but no span says where");
        }
    }
}
