package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * What one part of the evidence gave.
 *
 * @param part {@code name}, {@code birth_date}, {@code country}, {@code identifier}, {@code schema}, …
 * @param weight what it gave or took, or null where there was nothing to compare
 */
public record Reason(String part, @Nullable Double weight, String detail) {}
