package org.gainsay.intake;

/** What was asked for on the web could not be had, or must not be. The message is one line: what, why and, if anything helps, what. */
public final class OutsideFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutsideFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
