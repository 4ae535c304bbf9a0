package org.gainsay.server.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lines on their way to somebody who may take them late: some clients send all that they have before they read the first answer. A few
 * megabytes wait in memory, what is more in a file, and all come out in the order in which they went in. For one thread that puts and
 * one that takes.
 */
final class Outflow implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final int IN_MEMORY = 4 << 20;

    private final Path folder;
    private final Deque<byte[]> memory = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int held;
    private @Nullable FileChannel file;
    private long written;
    private long taken;
    private boolean ended;

    /** @param folder where the file lies while there is one */
    Outflow(Path folder) {
        this.folder = folder;
    }

    /** Never waits for whoever takes. */
    void put(byte[] line) {
        lock.lock();
        try {
            if (taken < written || held + line.length > IN_MEMORY) {
                append(line);
            } else {
                memory.add(line);
                held += line.length;
            }
            changed.signal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private void append(byte[] line) throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile(folder, "batch", ".out");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        ByteBuffer bytes = ByteBuffer.wrap(line);
        while (bytes.hasRemaining()) {
            written += open.write(bytes, written);
        }
    }

    /** No more will come. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether something can be taken at once. */
    boolean isWaiting() {
        lock.lock();
        try {
            return !memory.isEmpty() || taken < written;
        } finally {
            lock.unlock();
        }
    }

    /** What comes next, waiting for it; null after the last. */
    byte @Nullable [] take() throws InterruptedException, IOException {
        lock.lockInterruptibly();
        try {
            while (memory.isEmpty() && taken == written && !ended) {
                changed.await();
            }
            byte[] first = memory.poll();
            if (first != null) {
                held -= first.length;
                return first;
            }
            return taken < written ? fromFile() : null;
        } finally {
            lock.unlock();
        }
    }

    private byte[] fromFile() throws IOException {
        FileChannel open = file;
        if (open == null) {
            throw new IllegalStateException("written, but to no file");
        }
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, written - taken));
        while (chunk.hasRemaining() && open.read(chunk, taken + chunk.position()) >= 0) {
            // Reads on until the chunk is full: all of it is there.
        }
        taken += chunk.position();
        if (taken == written) {
            open.truncate(0);
            taken = 0;
            written = 0;
        }
        return chunk.array();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }
}
