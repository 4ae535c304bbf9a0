package org.gainsay.claims.leads;

import java.time.LocalDate;
import java.util.List;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * List entries that the unnamed targets of a sanction may be. A lead is inferred: it says where to look, and changes no claim, role or
 * standing.
 *
 * @param id {@code l} and 12 hexadecimal digits of the SHA-256 of the claim and the place of the words
 * @param claim its id
 * @param text the words that leave the targets unnamed
 * @param why what was compared, and what fits, in words
 */
public record Lead(String id, String claim, String article, Span text, List<Candidate> candidates, String why) {
    /** What a lead is of; there is no other kind yet. */
    public static final String KIND = "unnamed_target";

    /** An entry that fits. */
    public record Candidate(
            String source,
            String entry,
            String caption,
            @Nullable LocalDate listed) {}

    public Lead {
        candidates = List.copyOf(candidates);
    }
}
