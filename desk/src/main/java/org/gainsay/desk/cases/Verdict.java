package org.gainsay.desk.cases;

import java.util.Arrays;
import java.util.Optional;
import org.gainsay.model.Labelled;

/** What a person decides of a case: of a hit whether it is the one who is listed, of a claim whether it concerns us. */
public enum Verdict implements Labelled {
    MATCH,
    NO_MATCH,
    UNSURE;

    /** The verdict of that label. */
    public static Optional<Verdict> of(String label) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.label().equals(label))
                .findFirst();
    }
}
