package org.gainsay.claims.register;

import java.util.List;
import org.gainsay.model.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register. The first ten columns are those of SIPRI's, the others say who stands behind it. What is not stated is
 * empty; disputed values stand in one cell, joined by {@code " | "}, each with its speakers in brackets.
 *
 * @param designation of the weapon, such as {@code Shahed-136}
 * @param description what it is, such as {@code drones}
 * @param numberOrdered as those give it who tell of an order
 * @param numberDelivered as those give it who tell of a delivery
 * @param status how far it has come, in the versions of those who affirm it
 * @param comments what has no column: place, purpose, other numbers and times, what is inferred, positions that were given up
 * @param affirmedBy speakers whose position counts, each with the side for which it speaks
 * @param firstReported ISO date
 * @param claim its id
 */
public record Transfer(
        String supplier,
        String recipient,
        String designation,
        String description,
        String numberOrdered,
        String numberDelivered,
        String yearOfOrder,
        String yearsOfDelivery,
        String status,
        String comments,
        Standing standing,
        String affirmedBy,
        String deniedBy,
        String acknowledgedBy,
        int independentSources,
        @Nullable String firstReported,
        @Nullable String lastReported,
        String claim) {
    /** The columns' names, in the order of {@link #cells}. */
    public static final List<String> COLUMNS = List.of(
            "supplier",
            "recipient",
            "designation",
            "description",
            "number_ordered",
            "number_delivered",
            "year_of_order",
            "years_of_delivery",
            "status",
            "comments",
            "standing",
            "affirmed_by",
            "denied_by",
            "acknowledged_by",
            "independent_sources",
            "first_reported",
            "last_reported",
            "claim");

    public List<String> cells() {
        return List.of(
                supplier,
                recipient,
                designation,
                description,
                numberOrdered,
                numberDelivered,
                yearOfOrder,
                yearsOfDelivery,
                status,
                comments,
                standing.label(),
                affirmedBy,
                deniedBy,
                acknowledgedBy,
                Integer.toString(independentSources),
                firstReported == null ? "" : firstReported,
                lastReported == null ? "" : lastReported,
                claim);
    }
}
