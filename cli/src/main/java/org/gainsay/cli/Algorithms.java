package org.gainsay.cli;

import org.gainsay.model.InputException;
import org.gainsay.screen.Algorithm;

/** The word after {@code --algorithm}. */
final class Algorithms {
    private Algorithms() {}

    static Algorithm named(String word) {
        return Algorithm.of(word)
                .orElseThrow(() -> new InputException("--algorithm " + word + ": write gainsay or ofac"));
    }
}
