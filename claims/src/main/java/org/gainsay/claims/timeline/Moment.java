package org.gainsay.claims.timeline;

import org.gainsay.model.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * Something that is dated.
 *
 * @param date ISO; null where it is not known
 * @param id of the article or the claim; {@code SOURCE:ENTRY} of a listing
 * @param label an article's title and publisher, a claim's label and standing, a listing's caption and programmes
 */
public record Moment(@Nullable String date, Kind kind, String id, String label) {
    /** What it is; in this order on one day. */
    public enum Kind implements Labelled {
        ARTICLE,
        CLAIM,
        LISTING
    }
}
