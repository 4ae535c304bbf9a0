package org.gainsay.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that was handed in is wrong, or a place that was named cannot be used. The message is one line: what, where (file, line, column)
 * and how to mend it.
 */
public class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
