package org.gainsay.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimFiller;
import org.gainsay.model.Role;

/** Claims as rows of csv. */
public final class ClaimCells {
    private static final String BETWEEN_VALUES = " | ";

    private ClaimCells() {}

    /** The columns: what each claim has, then one for each role. */
    public static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of(
                "id",
                "type",
                "label",
                "standing",
                "first_reported",
                "last_reported",
                "independent_sources",
                "articles"));
        for (Role role : Role.values()) {
            columns.add(role.label());
        }
        return columns;
    }

    /** The cells of a claim; what is not known is empty. */
    public static List<String> of(Claim claim) {
        List<String> cells = new ArrayList<>(List.of(
                claim.id(),
                claim.type().label(),
                claim.label(),
                claim.standing().label(),
                Objects.requireNonNullElse(claim.firstReported(), ""),
                Objects.requireNonNullElse(claim.lastReported(), ""),
                Integer.toString(claim.independentSources()),
                String.join(BETWEEN_VALUES, claim.articles())));
        for (Role role : Role.values()) {
            cells.add(claim.fillers(role).stream()
                    .map(ClaimCells::shown)
                    .distinct()
                    .collect(Collectors.joining(BETWEEN_VALUES)));
        }
        return cells;
    }

    private static String shown(ClaimFiller filler) {
        return Objects.requireNonNullElse(filler.name(), filler.value());
    }
}
