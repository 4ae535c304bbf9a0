package org.gainsay.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list entry that a query may mean.
 *
 * @param matched the name of the entry that came closest
 * @param score 0..1, rounded to four decimals before anything is decided from it
 * @param match whether the score reaches the threshold
 * @param party the id of the party that the entry belongs to, where entries of other lists are the same party
 */
public record Hit(
        String source,
        String entry,
        Schema schema,
        String caption,
        String matched,
        double score,
        boolean match,
        List<Reason> why,
        List<String> programs,
        @Nullable LocalDate listed,
        @Nullable String party) {
    public Hit {
        why = List.copyOf(why);
        programs = List.copyOf(programs);
    }

    /** A hit of which it is not known whether other lists have the same party. */
    public Hit(
            String source,
            String entry,
            Schema schema,
            String caption,
            String matched,
            double score,
            boolean match,
            List<Reason> why,
            List<String> programs,
            @Nullable LocalDate listed) {
        this(source, entry, schema, caption, matched, score, match, why, programs, listed, null);
    }

    /** The same hit as one entry of this party; null for none. */
    public Hit inParty(@Nullable String newParty) {
        return new Hit(source, entry, schema, caption, matched, score, match, why, programs, listed, newParty);
    }
}
