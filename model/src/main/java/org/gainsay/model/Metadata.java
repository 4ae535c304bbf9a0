package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * What whoever handed an article in said about it; never guessed.
 *
 * @param published ISO date
 */
public record Metadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String url) {
    public static final Metadata NONE = new Metadata(null, null, null, null);
}
