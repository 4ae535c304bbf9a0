package org.gainsay.server.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gainsay.server.http.Problem;
import org.gainsay.server.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of a home, each kept in a folder of its own: one runs at a time, the others wait for their turn. What a server leaves undone
 * is taken up by the next one that opens the home, from its beginning or from where its work says. Thread-safe.
 */
public final class Jobs implements AutoCloseable {
    private static final String FOLDER = "jobs";

    /** More that wait would only hold files open. */
    private static final int MOST_WAITING = 200;

    /** What came of a job holds names of customers, and nobody asks for it for ever. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int LAST_SECONDS = 10;

    private final Path folder;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job.Work> kinds = new HashMap<>();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jobs").factory());

    /** Of a home. */
    public Jobs(Path home, InstantSource clock) {
        this.folder = home.resolve(FOLDER);
        this.clock = clock;
    }

    /** How many jobs of a home are in each state, by name of state; looked at without taking any up. */
    public static SortedMap<String, Long> states(Path home) {
        SortedMap<String, Long> states = new TreeMap<>();
        try {
            for (JobFolder each : JobFolder.all(home.resolve(FOLDER))) {
                each.state().ifPresent(job -> states.merge(job.path("state").asString(), 1L, Long::sum));
            }
            return states;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says what is done for jobs of a kind, before any is started. */
    public synchronized void define(String kind, Job.Work work) {
        kinds.put(kind, work);
    }

    /** Takes up what was left undone, in the order in which it was asked for, and forgets what is long over. */
    public synchronized void resume() {
        try {
            List<Job> undone = new ArrayList<>();
            for (JobFolder each : JobFolder.all(folder)) {
                undone(each).ifPresent(undone::add);
            }
            undone.sort(Comparator.comparing(Job::started).thenComparing(Job::id));
            undone.forEach(this::enqueue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Job> undone(JobFolder each) throws IOException {
        if (!each.take()) {
            return Optional.empty();
        }
        Optional<Job> kept = each.state().map(json -> Job.kept(json, each));
        if (kept.isEmpty() || isForgotten(kept.get())) {
            each.delete();
            return Optional.empty();
        }
        if (kept.get().isOver()) {
            each.close();
            return Optional.empty();
        }
        Job again = kept.get().again();
        again.save();
        return Optional.of(again);
    }

    private boolean isForgotten(Job job) {
        return job.isOver()
                && Instant.parse(job.started()).isBefore(clock.instant().minus(REMEMBERED));
    }

    /** A folder for a job that is to be started with files in it; delete it where that comes to nothing. */
    public JobFolder prepare() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        JobFolder made =
                JobFolder.of(folder, "j" + HexFormat.of().formatHex(bytes)).orElseThrow();
        try {
            if (made.take()) {
                return made;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("an id that is taken: " + made.id());
    }

    /** Puts a job without files at the end of the queue; see {@link #start(JobFolder, String, String, String, Map)}. */
    public Job start(String kind, String subject, String by) {
        return start(prepare(), kind, subject, by, Map.of());
    }

    /**
     * Puts a job at the end of the queue; it is kept when this returns.
     *
     * @param kind one that is defined
     * @param subject what it works on
     * @param parameters what else the work wants to know
     * @throws Refusal where too many wait
     */
    public synchronized Job start(
            JobFolder prepared, String kind, String subject, String by, Map<String, String> parameters) {
        try {
            if (jobs.values().stream().filter(job -> !job.isOver()).count() >= MOST_WAITING) {
                throw new Refusal(Problem.CONFLICT, MOST_WAITING + " jobs are waiting; wait until some are done");
            }
            Job job = new Job(
                    new Task(prepared.id(), kind, subject, by, clock.instant().toString(), parameters), prepared, 1);
            job.save();
            enqueue(job);
            return job;
        } catch (RuntimeException e) {
            prepared.delete();
            throw e;
        }
    }

    private void enqueue(Job job) {
        jobs.put(job.id(), job);
        Job.@Nullable Work work = kinds.get(job.kind());
        worker.execute(() -> {
            if (work == null) {
                job.fail("interrupted; this version of the program does no " + job.kind() + ", so ask for it anew");
            } else {
                job.run(work);
            }
            letGo(job);
        });
    }

    /** What is over can be looked up where it is kept. */
    private synchronized void letGo(Job job) {
        if (forgotten.remove(job.id())) {
            job.delete();
        }
        job.letGo();
        if (job.isOver()) {
            jobs.remove(job.id());
        }
    }

    /** The job of that id, if it is this person's. */
    synchronized Optional<Job> find(String id, String by) {
        Job running = jobs.get(id);
        Optional<Job> found = running != null
                ? Optional.of(running)
                : JobFolder.of(folder, id).flatMap(each -> each.state().map(json -> Job.kept(json, each)));
        return found.filter(job -> job.by().equals(by) && !forgotten.contains(job.id()));
    }

    /** The jobs of this person that are not forgotten, the latest first. */
    List<Job> all(String by) {
        List<String> ids = new ArrayList<>();
        try {
            for (JobFolder each : JobFolder.all(folder)) {
                ids.add(each.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids.stream()
                .flatMap(id -> find(id, by).stream())
                .sorted(Comparator.comparing(Job::started)
                        .thenComparing(Job::id)
                        .reversed())
                .toList();
    }

    /** Removes all that is kept of a job that is over. */
    synchronized void forget(Job job) {
        if (jobs.containsKey(job.id())) {
            // Its thread has not let go of it yet.
            forgotten.add(job.id());
            return;
        }
        JobFolder.of(folder, job.id()).ifPresent(each -> {
            try {
                if (each.take()) {
                    each.delete();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Tells what runs to end until it is taken up again, waits a while for it, and lets nothing else begin. */
    @Override
    public void close() {
        synchronized (this) {
            jobs.values().forEach(Job::pause);
        }
        worker.shutdown();
        try {
            boolean ended = worker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
