package org.gainsay.model;

/** What a speaker does towards that which is reported. */
public enum Stance implements Labelled {
    ASSERTS,
    DENIES,
    CONFIRMS,
    ACCUSES,
    WARNS,
    ANNOUNCES,
    DEMANDS,
    EXPRESSES_CONCERN
}
