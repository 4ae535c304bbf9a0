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
        @Nullable LocalDate listed) {
    public Hit {
        why = List.copyOf(why);
        programs = List.copyOf(programs);
    }
}
