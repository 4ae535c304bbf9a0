package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * One article of a home, as it was last read. The same words from two publishers are two publications.
 *
 * @param id the article's id in the home, {@code reading.article().id()}
 * @param file as it was handed in, below its folder; null for what came without a file of its own
 */
public record Publication(String id, @Nullable String file, Reading reading) {}
