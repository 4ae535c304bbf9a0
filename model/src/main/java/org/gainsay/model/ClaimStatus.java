package org.gainsay.model;

import java.util.List;

/** How far a claim's event has come, in the version of those who give it. */
public record ClaimStatus(EventStatus value, List<StatementReference> givenBy, List<StatementReference> deniedBy) {
    public ClaimStatus {
        givenBy = List.copyOf(givenBy);
        deniedBy = List.copyOf(deniedBy);
    }
}
