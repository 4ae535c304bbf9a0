package org.gainsay.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two names are scored. */
public enum Algorithm {
    /** Our own score, part by part, explained. */
    GAINSAY,
    /** What the US Treasury's public search shows: for comparison with it, not for decisions. */
    OFAC;

    /** The word used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The algorithm of that label, whatever its case; empty where there is none. */
    public static Optional<Algorithm> of(String label) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }
}
