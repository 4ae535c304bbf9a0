package org.gainsay.model;

/** How exactly a date is known. */
public enum Precision implements Labelled {
    DAY,
    MONTH,
    YEAR,
    CIRCA,
    RANGE
}
