package org.gainsay.web;

import org.jspecify.annotations.Nullable;

/** A file could not be had. The message says in a few words what the other side did. */
public final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private FetchFailure(String message, boolean passing, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Of a kind that another try may find gone. */
    public static FetchFailure passing(String message, @Nullable Throwable cause) {
        return new FetchFailure(message, true, cause);
    }

    public static FetchFailure lasting(String message) {
        return new FetchFailure(message, false, null);
    }

    public boolean isPassing() {
        return passing;
    }
}
