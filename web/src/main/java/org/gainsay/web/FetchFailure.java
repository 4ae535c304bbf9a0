package org.gainsay.web;

import org.jspecify.annotations.Nullable;

/** A file could not be had. The message says in a few words what the other side did. */
public final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean passing;
    private final int status;
    private final @Nullable String retryAfter;

    private FetchFailure(
            String message, boolean passing, int status, @Nullable String retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.passing = passing;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** Of a kind that another try may find gone. */
    public static FetchFailure passing(String message, @Nullable Throwable cause) {
        return new FetchFailure(message, true, 0, null, cause);
    }

    public static FetchFailure lasting(String message) {
        return new FetchFailure(message, false, 0, null, null);
    }

    /**
     * The server answered, but with something else than the file.
     *
     * @param retryAfter when to come again, as the server wrote it
     */
    static FetchFailure answered(int status, @Nullable String retryAfter) {
        String message = "answered with status " + status + (status == 404 ? ": its address may have moved" : "");
        return new FetchFailure(message, status == 429 || status >= 500, status, retryAfter, null);
    }

    /** The same, of something that its message is to name. */
    public FetchFailure about(String what) {
        return new FetchFailure(what + ": " + getMessage(), passing, status, retryAfter, this);
    }

    public boolean isPassing() {
        return passing;
    }

    /** What the server answered with; 0 where it did not answer, or not with a status that says why. */
    public int status() {
        return status;
    }

    /** The server's {@code Retry-After}: seconds, or a date as HTTP writes it; null where it gave none. */
    public @Nullable String retryAfter() {
        return retryAfter;
    }
}
