package org.gainsay.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostGateTest {
    private static final URI PAGE = URI.create("https://news.example/1");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
    private Instant now = Instant.parse("2026-03-27T12:00:00Z");

    @TempDir
    Path folder;

    private HostGate gate() {
        return new HostGate(folder, () -> now, waits::add);
    }

    @Test
    void aHostIsAskedOnceAtATimeByAllTogether() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(8);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 8; number++) {
                HostGate own = gate();
                all.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return own.ask(PAGE, PAUSE, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        return inside.decrementAndGet();
                    });
                }));
            }
        }
        for (Future<?> each : all) {
            each.get();
        }
        assertThat(most.get()).isOne();
        assertThat(waits).hasSize(7).containsOnly(PAUSE);
    }

    @Test
    void anotherProcessFindsWhenTheHostWasAsked() {
        gate().ask(PAGE, PAUSE, () -> 1);
        now = now.plusMillis(400);
        gate().ask(PAGE, PAUSE, () -> 1);
        gate().ask(URI.create("https://other.example/"), PAUSE, () -> 1);
        assertThat(waits).containsExactly(Duration.ofMillis(600));
    }

    @Test
    void whereTheClockWasPutBackOnePauseIsWaitedAndNoMore() {
        gate().ask(PAGE, PAUSE, () -> 1);
        now = now.minus(Duration.ofDays(3));
        gate().ask(PAGE, PAUSE, () -> 1);
        assertThat(waits).containsExactly(PAUSE);
    }
}
