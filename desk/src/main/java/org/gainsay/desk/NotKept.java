package org.gainsay.desk;

/** What was done could not be kept, so it must not be shown. The message is one line: what is wrong with the home, and what helps. */
public final class NotKept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotKept(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
