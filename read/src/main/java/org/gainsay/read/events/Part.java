package org.gainsay.read.events;

/** An argument in its slot, see {@code frames.tsv}. */
record Part(String slot, Argument argument) {}
