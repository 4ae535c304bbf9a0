package org.gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The position that one speaker takes on a claim in one statement. Copies of a text have one voice between them, the original's.
 *
 * @param side for whom the speaker speaks: the party it speaks on behalf of, else itself
 * @param onBehalfOf as the reading gives it
 * @param spans what was said, the parts that report the claim
 * @param superseded the side took a position again on a later day
 * @param alsoIn the same statement in copies of the article
 */
public record Voice(
        Party speaker,
        Party side,
        @Nullable Party onBehalfOf,
        Stance stance,
        String article,
        String statement,
        List<Span> spans,
        @Nullable Said said,
        boolean superseded,
        List<StatementReference> alsoIn) {
    public Voice {
        spans = List.copyOf(spans);
        alsoIn = List.copyOf(alsoIn);
    }
}
