package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * A party over all articles of a home.
 *
 * @param value its id there: a state's alpha-2 code in capitals; else {@code SOURCE:ENTRY} of the first listing that it is linked to;
 *     else its canonical name in lower-case ASCII joined by {@code -}
 * @param country ISO 3166 alpha-2 in lower case; set for states only
 */
public record Party(String value, String name, @Nullable String country) {}
