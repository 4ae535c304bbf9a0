package org.gainsay.ledger;

import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The home or its store cannot do it now: the disk is full, the database away, the folder not to be written. Nothing is wrong with what
 * was asked, which may be asked again once that is mended.
 */
public final class HomeFailure extends InputException {
    private static final long serialVersionUID = 1L;

    HomeFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
