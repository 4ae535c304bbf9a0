package org.gainsay.bench.articles;

import org.gainsay.model.Publication;
import org.jspecify.annotations.Nullable;

/**
 * An article with its reading, made for measuring.
 *
 * @param text in whose code points the offsets of the reading count
 * @param copyOf the id of the article of which this is a copy; null of an original
 */
public record MadeArticle(
        Publication publication, String text, @Nullable String copyOf) {}
