package org.gainsay.model;

/** How one statement stands to another. */
public enum RelationType implements Labelled {
    DENIES,
    CONFIRMS,
    CONTRADICTS,
    QUALIFIES,
    REPEATS,
    CORROBORATES,
    ELABORATES
}
