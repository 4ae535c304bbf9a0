package org.gainsay.model;

/**
 * One article of a home, as it was last read. The same words from two publishers are two publications.
 *
 * @param id the article's id in the home, {@code reading.article().id()}
 * @param file as it was handed in, below its folder
 */
public record Publication(String id, String file, Reading reading) {}
