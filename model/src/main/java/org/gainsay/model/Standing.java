package org.gainsay.model;

/** Who takes what position on a claim. It is no verdict on what is true. */
public enum Standing implements Labelled {
    /** Nobody affirms and nobody denies: articles' own narration, demands, concern. */
    REPORTED,
    /** Somebody affirms, nobody denies. */
    ALLEGED,
    /** A side that is no doer confirms, nobody denies. */
    CONFIRMED,
    /** A doer affirms for itself, nobody denies. */
    ACKNOWLEDGED,
    /** Somebody denies, nobody affirms. */
    DENIED,
    /** Somebody affirms, somebody denies. */
    CONTESTED
}
