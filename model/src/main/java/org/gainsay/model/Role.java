package org.gainsay.model;

/** The part that somebody or something plays in an event. */
public enum Role implements Labelled {
    SUPPLIER,
    RECIPIENT,
    ITEM,
    QUANTITY,
    PURPOSE,
    TIME,
    PLACE,
    PARTICIPANT,
    DEGREE,
    IMPOSER,
    TARGET,
    COUNT,
    REASON,
    PROGRAMME,
    ATTACKER,
    WEAPON,
    EFFECT,
    CASUALTIES,
    AFFECTED,
    SERVICE,
    CAUSE,
    BODY,
    TOPIC
}
