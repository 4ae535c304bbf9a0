package org.gainsay.model;

/**
 * A text to be read.
 *
 * @param id its name: the file's name without ending, or the id that the reading contract prescribes
 * @param text exactly as given, without a byte order mark
 * @param sha256 of the source's bytes, in hex
 */
public record Article(String id, String text, String sha256, Metadata metadata) {}
