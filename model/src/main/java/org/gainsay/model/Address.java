package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * An address as a list gives it.
 *
 * @param full all of it in one line
 * @param country as the list writes it
 */
public record Address(
        String full,
        @Nullable String street,
        @Nullable String city,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String note) {}
