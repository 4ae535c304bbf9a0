package org.gainsay.watch.sources;

import org.gainsay.model.InputException;

/** An article could not be read or kept for a reason of the home's: nothing that its source could help. */
final class Unkept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InputException reason;

    Unkept(InputException reason) {
        super(reason);
        this.reason = reason;
    }

    InputException reason() {
        return reason;
    }
}
