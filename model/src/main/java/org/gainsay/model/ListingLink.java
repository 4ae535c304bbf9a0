package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * What one entry says of another party ({@code Linked To: …}, subsidiary, spouse). Never a match by itself.
 *
 * @param kind the list's own word, in lower case joined by {@code _}
 * @param entry the other entry's id, where the list gives it
 */
public record ListingLink(
        String kind, String name, @Nullable String entry) {}
