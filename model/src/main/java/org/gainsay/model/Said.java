package org.gainsay.model;

/** When a statement was made: an ISO date or interval where the text or the date of publication allows it, else the words. */
public record Said(String value, Span span) {}
