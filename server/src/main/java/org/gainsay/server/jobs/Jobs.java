package org.gainsay.server.jobs;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The jobs of a server: one runs at a time, the others wait for their turn. Thread-safe. */
public final class Jobs implements AutoCloseable {
    /** Jobs that are over and still can be asked about. */
    private static final int REMEMBERED = 1_000;

    private static final int LAST_SECONDS = 10;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jobs").factory());

    public Jobs(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Puts a job at the end of the queue.
     *
     * @param kind such as {@code list-update}
     * @param subject what it works on
     */
    public synchronized Job start(String kind, String subject, String by, Job.Work work) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        Job job = new Job("j" + HexFormat.of().formatHex(bytes), kind, subject, by, clock);
        jobs.put(job.id(), job);
        forgetOldest();
        worker.execute(() -> job.run(work));
        return job;
    }

    private void forgetOldest() {
        var oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().isOver()) {
                oldest.remove();
            }
        }
    }

    /** The job of that id, if it is this person's. */
    synchronized Optional<Job> find(String id, String by) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.by().equals(by));
    }

    /** Tells what runs to end, waits a while for it, and lets nothing else begin. */
    @Override
    public void close() {
        synchronized (this) {
            jobs.values().forEach(Job::cancel);
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
