package org.gainsay.ledger;

/** Which rows an export left out on purpose. */
enum Selection {
    /** None: rows begin at 1 and follow one another. */
    NONE,
    /** Those before an instant: rows begin anywhere and follow one another. */
    SINCE,
    /** Those of other types: anything may lie between two rows. */
    TYPE
}
