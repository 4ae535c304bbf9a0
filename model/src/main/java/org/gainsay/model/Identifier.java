package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * A number that somebody issued.
 *
 * @param kind {@code passport}, {@code national_id}, {@code tax_id}, {@code registration}, {@code imo}, {@code mmsi},
 *     {@code swift}, {@code lei}, … or the list's own words in lower case joined by {@code _}
 * @param issuer country as alpha-2 in lower case where it is certain, else the list's own words
 * @param note what else the list says of it (expired, dates, place of issue)
 */
public record Identifier(
        String kind,
        String value,
        @Nullable String issuer,
        @Nullable String note) {}
