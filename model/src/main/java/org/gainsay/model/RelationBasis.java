package org.gainsay.model;

/** Whether the text itself says that two statements are related. */
public enum RelationBasis implements Labelled {
    EXPLICIT,
    INFERRED
}
