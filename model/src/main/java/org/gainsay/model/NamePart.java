package org.gainsay.model;

/** A part of a name that the list itself sets apart. */
public record NamePart(NamePartKind kind, String text) {}
