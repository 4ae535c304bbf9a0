package org.gainsay.model;

/** Where an entity is spoken of. */
public record Mention(Span span, String entity, MentionKind kind) {}
