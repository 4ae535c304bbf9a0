package org.gainsay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The home or its store cannot do it now: the disk is full, the database away, the folder not to be written. Nothing is wrong with what
 * was asked, which may be asked again once that is mended: so it is no {@link org.gainsay.model.InputException}, and nobody who looks out for
 * wrong input takes it for that.
 */
public final class HomeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
