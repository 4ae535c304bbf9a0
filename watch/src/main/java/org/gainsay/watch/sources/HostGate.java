package org.gainsay.watch.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One request at a time to each host, with a pause after each, whichever process of a home asks: a file for each host says when it was asked
 * last, and whoever asks holds a lock on it. Safe for several threads.
 */
final class HostGate {
    /** Waits; tests do not. */
    @FunctionalInterface
    interface Wait {
        void forA(Duration time);
    }

    /** What is done while nobody else asks that host. */
    @FunctionalInterface
    interface Request<T, E extends Exception> {
        T ask() throws E;
    }

    /** Between two requests to one host, where it asks for no longer pause. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    private final Path folder;
    private final InstantSource clock;
    private final Wait wait;

    /** Of this process, in which locks on files keep nobody apart. */
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    /** @param folder for the files, which can be deleted while nothing runs */
    HostGate(Path folder, InstantSource clock, Wait wait) {
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
        this.wait = wait;
    }

    <T, E extends Exception> T ask(URI address, Duration pause, Request<T, E> request) throws E {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String name = host.replaceAll("[^a-z0-9.-]", "_");
        Path path = folder.resolve(name.substring(0, Math.min(200, name.length())));
        ReentrantLock lock = LOCKS.computeIfAbsent(path, any -> new ReentrantLock());
        lock.lock();
        try (FileChannel file = open(path);
                var _ = file.lock()) {
            waitFor(file, pause);
            try {
                return request.ask();
            } finally {
                write(file, clock.instant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written", e);
        } finally {
            lock.unlock();
        }
    }

    private static FileChannel open(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Where the clock has been put back, no longer than one pause. */
    private void waitFor(FileChannel file, Duration pause) throws IOException {
        Duration since = Duration.between(read(file), clock.instant());
        if (!since.isNegative() && since.compareTo(pause) < 0) {
            wait.forA(pause.minus(since));
        } else if (since.isNegative()) {
            wait.forA(pause);
        }
    }

    private static Instant read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        file.read(bytes, 0);
        try {
            return Instant.parse(new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip());
        } catch (DateTimeException never) {
            return Instant.EPOCH;
        }
    }

    private static void write(FileChannel file, Instant now) throws IOException {
        file.truncate(0);
        file.write(ByteBuffer.wrap(now.toString().getBytes(StandardCharsets.US_ASCII)), 0);
    }
}
