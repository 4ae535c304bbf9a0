package org.gainsay.model;

import java.util.Locale;

/** A constant that is written in JSON by its name in lower case. */
public interface Labelled {
    String name();

    /** The word used in JSON and in tables, such as {@code arms_transfer}. */
    default String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
