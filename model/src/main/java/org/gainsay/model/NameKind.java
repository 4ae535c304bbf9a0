package org.gainsay.model;

/** What a list says a name is. */
public enum NameKind implements Labelled {
    PRIMARY,
    ALIAS,
    WEAK_ALIAS,
    FORMER
}
