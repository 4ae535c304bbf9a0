package org.gainsay.model;

/** How the statement {@code from} stands to the statement {@code to}. */
public record Relation(String from, String to, RelationType type, RelationBasis basis) {}
