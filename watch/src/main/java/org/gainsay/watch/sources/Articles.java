package org.gainsay.watch.sources;

import org.gainsay.desk.Arrival;

/** What reads articles and keeps them: {@link org.gainsay.desk.ArticleRun}, but in tests of how they come. */
public interface Articles extends AutoCloseable {
    /** Begins a run of them. */
    @FunctionalInterface
    interface Opening {
        /**
         * Begins one.
         *
         * @param by who asks for it
         */
        Articles open(String by);
    }

    /** When this returns, what was read is on disk. */
    void read(Arrival arrival);

    @Override
    void close();
}
