package org.gainsay.lists.update;

import org.jspecify.annotations.Nullable;

/** A file could not be had. The message says in a few words what the other side did. */
final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private FetchFailure(String message, boolean passing, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Of a kind that another try may find gone. */
    static FetchFailure passing(String message, @Nullable Throwable cause) {
        return new FetchFailure(message, true, cause);
    }

    static FetchFailure lasting(String message) {
        return new FetchFailure(message, false, null);
    }

    boolean isPassing() {
        return passing;
    }
}
