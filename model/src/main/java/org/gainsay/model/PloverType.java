package org.gainsay.model;

/**
 * The sixteen event types of PLOVER, the political event ontology that took the place of CAMEO (Halterman and others, 2023).
 * PLOVER knows no statements: an event that somebody denies is none of these.
 */
public enum PloverType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
}
