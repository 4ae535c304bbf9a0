package org.gainsay.ledger;

/** How a row can be wrong. */
public enum Fault {
    EDITED("edited"),
    MISSING("missing"),
    OUT_OF_ORDER("out of order"),
    BODY("body does not fit"),
    CUT("cut off");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
