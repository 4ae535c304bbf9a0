package org.gainsay.model;

/** How a statement stands in the text. */
public enum Form implements Labelled {
    DIRECT,
    MIXED,
    INDIRECT,
    FREE_INDIRECT,
    HEADLINE,
    NARRATION
}
