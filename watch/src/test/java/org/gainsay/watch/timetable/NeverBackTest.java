package org.gainsay.watch.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NeverBackTest {
    private static final Instant BEGIN = Instant.parse("2026-03-29T00:30:00Z");

    private Instant told = BEGIN;
    private long nanos;

    private void pass(Duration time) {
        told = told.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void timeGoesOnWhereTheClockIsPutBack() {
        NeverBack clock = new NeverBack(() -> told, () -> nanos);
        pass(Duration.ofMinutes(5));
        assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(300));
        told = told.minus(Duration.ofDays(1));
        assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(300));
        pass(Duration.ofMinutes(5));
        assertThat(clock.now()).isEqualTo(BEGIN.plusSeconds(600));
    }

    @Test
    void whereItIsPutForwardThatIsFollowed() {
        NeverBack clock = new NeverBack(() -> told, () -> nanos);
        told = told.plus(Duration.ofHours(8));
        assertThat(clock.now()).as("a machine that slept").isEqualTo(BEGIN.plus(Duration.ofHours(8)));
    }
}
