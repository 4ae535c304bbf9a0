package org.gainsay.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of one role of a claim, with who gives it and who denies it. Values that differ stand side by side.
 *
 * @param value a party's id over the home, or normalised text
 * @param name of a party
 * @param country of a state, ISO 3166 alpha-2 in lower case
 */
public record ClaimFiller(
        String value,
        @Nullable String name,
        @Nullable String country,
        Basis basis,
        List<StatementReference> givenBy,
        List<StatementReference> deniedBy) {
    public ClaimFiller {
        givenBy = List.copyOf(givenBy);
        deniedBy = List.copyOf(deniedBy);
    }
}
