package org.gainsay.model;

/** One content span of a statement, narration included, that reports a claim's event. */
public record ClaimMention(String article, String statement, Stance stance, Span span) {}
