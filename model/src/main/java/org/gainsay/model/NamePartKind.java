package org.gainsay.model;

/** What a list says a part of a name is. */
public enum NamePartKind implements Labelled {
    TITLE,
    GIVEN,
    MIDDLE,
    FAMILY,
    OTHER
}
