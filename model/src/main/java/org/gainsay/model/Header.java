package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * The first part of a reading: which text was read, and with what.
 *
 * @param chars code points of the text
 * @param language ISO 639-1
 */
public record Header(
        String id,
        String sha256,
        int chars,
        String language,
        @Nullable MadeWith madeWith,
        Metadata metadata) {}
