package org.gainsay.model;

/** Why a mention belongs to a claim: with which other statement it is of one event, and what fits, in words. */
public record Joining(StatementReference with, String why) {}
