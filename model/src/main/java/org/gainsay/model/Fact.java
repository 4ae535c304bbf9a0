package org.gainsay.model;

/** A field of a list entry for which no other place is kept, under a FollowTheMoney property name where there is one. */
public record Fact(String property, String value) {}
