package org.gainsay.read.parties;

import java.util.List;
import org.gainsay.model.EntityOrSpan;
import org.gainsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a statement.
 *
 * @param speakers entity ids, {@code ARTICLE} or {@code UNNAMED}
 * @param role the office as the text names it
 * @param onBehalfOf entity id, where the office makes it certain
 * @param confidence 0..1
 */
public record Attribution(
        List<String> speakers,
        @Nullable Span role,
        @Nullable String onBehalfOf,
        @Nullable EntityOrSpan forum,
        @Nullable EntityOrSpan addressee,
        double confidence) {
    public Attribution {
        speakers = List.copyOf(speakers);
    }
}
