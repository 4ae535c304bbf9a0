package org.gainsay.model;

/** How far an event has come, as the text tells it. */
public enum EventStatus implements Labelled {
    DELIVERED,
    ORDERED,
    PLANNED,
    SOUGHT,
    OFFERED,
    CONSIDERED,
    INTERCEPTED,
    ENDED,
    RUNNING,
    ANNOUNCED,
    IMPOSED,
    LIFTED,
    EVADED,
    OCCURRED,
    ATTEMPTED,
    THREATENED,
    FORECAST,
    RESTORED
}
