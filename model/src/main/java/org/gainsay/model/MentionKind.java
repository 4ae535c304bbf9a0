package org.gainsay.model;

/** How a mention points to its entity: by name, by a capital or seat, by a nationality, by a description or by a pronoun. */
public enum MentionKind implements Labelled {
    NAME,
    METONYM,
    ADJECTIVE,
    NOMINAL,
    PRONOUN
}
