package org.gainsay.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.gainsay.model.InputException;

/**
 * The articles of one source, each taken out when it is asked for. {@link #next} throws an
 * {@link org.gainsay.model.InputException} or an {@link OutsideFailure} for one that cannot be had, and goes on with those after it.
 */
public interface Pieces extends Iterator<Received>, AutoCloseable {
    @Override
    void close();

    /** Passes over the next one, whatever may be wrong with it; where that can be done without taking it out, it is not. */
    default void skip() {
        try {
            next();
        } catch (InputException | OutsideFailure passedOver) {
            // Nobody asked for it.
        }
    }

    /** The pieces of a source that holds just one. */
    static Pieces one(Supplier<Received> article) {
        return new Pieces() {
            private boolean taken;

            @Override
            public boolean hasNext() {
                return !taken;
            }

            @Override
            public Received next() {
                if (taken) {
                    throw new NoSuchElementException();
                }
                taken = true;
                return article.get();
            }

            @Override
            public void close() {}
        };
    }
}
