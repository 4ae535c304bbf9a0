package org.gainsay.ledger;

/** How a row can be wrong. */
public enum Fault {
    EDITED("edited"),
    MISSING("missing"),
    OUT_OF_ORDER("out of order"),
    BODY("body does not fit"),
    CUT("cut off"),
    FILE_MISSING("refers to a file that is missing"),
    FILE_CHANGED("refers to a file that is damaged");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    /** Whether the chain is as it was, and a stored file is not. */
    public boolean isOfFile() {
        return this == FILE_MISSING || this == FILE_CHANGED;
    }

    public String label() {
        return label;
    }
}
