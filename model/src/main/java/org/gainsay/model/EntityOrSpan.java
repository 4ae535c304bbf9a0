package org.gainsay.model;

/** A forum or an addressee: an entity where it is known, else the words. */
public sealed interface EntityOrSpan {
    record Of(String entity) implements EntityOrSpan {}

    record Words(Span span) implements EntityOrSpan {}
}
