package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * A link from an entity to an authority.
 *
 * @param source {@code us_ofac_sdn}, {@code eu_fsf}, {@code geonames}, …
 * @param id the authority's own id
 * @param score 0..1, how sure the link is
 * @param why the evidence in one line
 */
public record Reference(
        String source,
        String id,
        @Nullable Double score,
        @Nullable String why) {}
