package org.gainsay.watch.timetable;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that follows another one forward and never back: where that is put back, time goes on as it passes. Else what was due within the
 * hour would be due a day and an hour later. Thread-safe.
 */
final class NeverBack implements Clock {
    private final InstantSource clock;
    private final LongSupplier nanos;
    private Instant last;
    private long lastNanos;

    /** @param nanos that pass, from any beginning, as {@link System#nanoTime} has them */
    NeverBack(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.last = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        long passed = nanos.getAsLong();
        Instant goneOn = last.plusNanos(passed - lastNanos);
        Instant told = clock.instant();
        last = told.isAfter(goneOn) ? told : goneOn;
        lastNanos = passed;
        return last;
    }
}
