package org.gainsay.claims.leads;

import java.util.List;
import org.gainsay.model.ListEdition;
import org.gainsay.model.Listing;
import org.jspecify.annotations.Nullable;

/**
 * The entries that an authority's list gained from one publication to a later one.
 *
 * @param before null where no earlier one is known: then only entries that say when they were listed count
 * @param entries that {@code after} has and {@code before} has not
 */
public record Gain(@Nullable ListEdition before, ListEdition after, List<Listing> entries) {
    public Gain {
        entries = List.copyOf(entries);
    }
}
