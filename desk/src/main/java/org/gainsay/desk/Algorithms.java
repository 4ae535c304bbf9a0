package org.gainsay.desk;

import org.gainsay.model.InputException;
import org.gainsay.screen.Algorithm;

/** The word after {@code --algorithm}. */
public final class Algorithms {
    private Algorithms() {}

    /** The algorithm of that name. @throws InputException where there is none */
    public static Algorithm named(String word) {
        return Algorithm.of(word)
                .orElseThrow(() -> new InputException("--algorithm " + word + ": write gainsay or ofac"));
    }
}
