package org.gainsay.model;

/** What a statement can be about. */
public enum EventType implements Labelled {
    ARMS_TRANSFER,
    MILITARY_ASSISTANCE,
    JOINT_PRODUCTION,
    COOPERATION,
    SANCTION,
    ATTACK,
    INVASION,
    OUTAGE,
    MEETING
}
