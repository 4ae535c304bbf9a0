package org.gainsay.desk.cases;

/** What somebody wants does not fit what is there by now. The message says what, and what to do. */
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
        super(message);
    }
}
