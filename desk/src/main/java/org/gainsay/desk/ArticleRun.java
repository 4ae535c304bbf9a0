package org.gainsay.desk;

import org.gainsay.model.InputException;
import org.gainsay.model.Reading;

/**
 * Articles that come one after another, read and kept on the lists as they were when the first came. Model and lists are loaded with the
 * first. For one thread; close it when done.
 */
public final class ArticleRun implements AutoCloseable {
    /** The reader of a home that is held open. */
    @FunctionalInterface
    interface Opening {
        Opened open();
    }

    /** What reads, and what keeps. */
    record Opened(Engine engine, Keeping keeping, ReadOnce once) {}

    private final Lazy<Opened> opened;
    private boolean used;

    ArticleRun(Opening opening) {
        this.opened = new Lazy<>(opening::open);
    }

    /**
     * Reads an article and keeps it; when this returns, its reading is on disk. Of one that the home holds already nothing is read.
     *
     * @throws InputException if it cannot be read or kept
     */
    public Reading read(Arrival arrival) {
        used = true;
        Opened open = opened.get();
        return open.once().read(arrival, open.engine().reader()::read).reading().get();
    }

    @Override
    public void close() {
        if (used) {
            opened.get().keeping().close();
        }
    }
}
