package org.gainsay.server.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gainsay.format.Json;
import org.gainsay.model.InputException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a job is kept while a server stops and starts: how it stands, what it works on, what came of it. The server that is to do the
 * job holds a lock, which the system gives back when that server ends, however it ends. For one thread at a time.
 */
public final class JobFolder implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("j[0-9a-f]{16}");
    private static final String STATE = "job.json";

    /** What this process holds: systems give a file's lock back when any of its channels is closed, so none may be opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private @Nullable FileChannel lock;

    private JobFolder(Path folder) {
        this.folder = folder;
    }

    /** That of an id; empty where it is no job's id. It need not be there. */
    static Optional<JobFolder> of(Path jobs, String id) {
        return ID.matcher(id).matches()
                ? Optional.of(new JobFolder(jobs.resolve(id).toAbsolutePath()))
                : Optional.empty();
    }

    /** All that are there. */
    static List<JobFolder> all(Path jobs) throws IOException {
        if (!Files.isDirectory(jobs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.map(path -> of(jobs, String.valueOf(path.getFileName())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** A file of the job's. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    String id() {
        return String.valueOf(folder.getFileName());
    }

    /** Takes the lock, unless another server has it; makes the folder where there is none. */
    boolean take() throws IOException {
        Path file = file("lock");
        if (!HELD.add(file)) {
            return false;
        }
        boolean taken = false;
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            taken = channel.tryLock() != null;
            if (taken) {
                lock = channel;
            } else {
                channel.close();
            }
            return taken;
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /** On disk when this returns. */
    void save(JsonNode state) {
        try {
            Path aside = file(STATE + ".part");
            try (FileChannel out = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap((Json.line(state) + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(aside, file(STATE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the job cannot be kept; check disk and permissions of " + folder, e);
        }
    }

    /** How the job stood when that was last kept; empty where it never was. */
    Optional<JsonNode> state() {
        try {
            return Files.exists(file(STATE))
                    ? Optional.of(Json.parse(Files.readString(file(STATE)), id()))
                    : Optional.empty();
        } catch (IOException | InputException e) {
            return Optional.empty();
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes it with all that is in it. */
    public void delete() {
        try {
            if (Files.isDirectory(folder)) {
                List<Path> files;
                try (Stream<Path> all = Files.list(folder)) {
                    files = all.toList();
                }
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close();
        }
    }

    /** Lets others have the job. */
    @Override
    public void close() {
        FileChannel held = lock;
        if (held == null) {
            return;
        }
        lock = null;
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file("lock"));
        }
    }
}
