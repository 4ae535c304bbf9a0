package org.gainsay.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a supplier gives, one after another, until it gives nothing. */
final class Pulled<T> implements Iterator<T> {
    private final Supplier<@Nullable T> supplier;
    private @Nullable T next;
    private boolean ended;

    Pulled(Supplier<@Nullable T> supplier) {
        this.supplier = supplier;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = supplier.get();
            ended = next == null;
        }
        return !ended;
    }

    @Override
    public T next() {
        T given = hasNext() ? next : null;
        if (given == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return given;
    }
}
