package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * How an article stands to the others of a home.
 *
 * @param original the article of which this is a copy; null of an original and of what was never copied
 * @param shared which part of the shorter text's words stands in the other, 0 to 1; null where there is no original
 */
public record Reprint(
        String article, @Nullable String original, @Nullable Double shared) {}
