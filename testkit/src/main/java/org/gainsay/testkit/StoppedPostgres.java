package org.gainsay.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A PostgreSQL of one test's own, which can be stopped and started again on the same data and port. For one thread. */
public final class StoppedPostgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres running;
    private final int port;

    /**
     * Starts it.
     *
     * @param data an empty folder for its data
     */
    public StoppedPostgres(Path data) {
        this.data = data;
        running = started(0);
        port = running.getPort();
    }

    /** The address of its database. */
    public String store() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Ends all that it does, as its administrator would, and returns when it has ended. */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not end", e);
        }
    }

    /** Starts it again; returns when it can be used. */
    public void start() {
        running = started(port);
    }

    private EmbeddedPostgres started(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
