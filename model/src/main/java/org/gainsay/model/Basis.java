package org.gainsay.model;

/** Whether a cell stands in the text or follows from it. */
public enum Basis implements Labelled {
    STATED,
    INFERRED
}
