package org.gainsay.watch.telling;

import org.jspecify.annotations.Nullable;

/** Something could not be sent. Its message is one line, without anything secret. */
final class SendFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private SendFailure(String message, boolean lasting, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** It may go well another time. */
    static SendFailure passing(String message, @Nullable Throwable cause) {
        return new SendFailure(message, false, cause);
    }

    /** It will not: who is told has said so. */
    static SendFailure lasting(String message) {
        return new SendFailure(message, true, null);
    }

    boolean isLasting() {
        return lasting;
    }

    /** On one line, and not too long for a table. */
    String line() {
        String line =
                String.valueOf(getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}
