package org.gainsay.model;

/** How sure a reading is of a statement's parts, of its speaker and of its stance; each 0..1. */
public record Confidence(double parts, double speaker, double stance) {}
