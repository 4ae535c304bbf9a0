package org.gainsay.watch.sources;

import java.util.function.Supplier;
import org.gainsay.model.InputException;

/** The home could not be read or written: nothing that a source could help. */
final class Unkept extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final InputException reason;

    private Unkept(InputException reason) {
        super(reason);
        this.reason = reason;
    }

    InputException reason() {
        return reason;
    }

    /** Does something with the home. */
    static <T> T with(Supplier<T> step) {
        try {
            return step.get();
        } catch (InputException e) {
            throw new Unkept(e);
        }
    }

    static void with(Runnable step) {
        with(() -> {
            step.run();
            return true;
        });
    }
}
