package org.gainsay.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final RateLimit limit = new RateLimit(3, 0.5, () -> Instant.ofEpochMilli(millis.get()));

    @Test
    void asManyAtOnceAndThenAsTheyComeBack() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isZero();
        }
        assertThat(limit.take("a")).isEqualTo(2);
        assertThat(limit.take("a")).isEqualTo(2);
        assertThat(limit.take("b")).isZero();
        millis.addAndGet(1_999);
        assertThat(limit.take("a")).isEqualTo(1);
        millis.addAndGet(1);
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isEqualTo(2);
        millis.addAndGet(3_600_000);
        assertThat(IntStream.range(0, 5).filter(i -> limit.take("a") == 0).count())
                .isEqualTo(3);
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        for (int i = 0; i < 9; i++) {
            assertThat(limit.take("a")).isZero();
            limit.giveBack("a");
        }
    }

    @Test
    void aClockThatGoesBackGivesAndTakesNothing() {
        assertThat(limit.take("a")).isZero();
        millis.addAndGet(-500_000);
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isZero();
        assertThat(limit.take("a")).isPositive();
    }

    @Test
    void ofManyAtOnceNoneGetsMoreThanThereIs() {
        assertThat(IntStream.range(0, 1_000)
                        .parallel()
                        .filter(i -> limit.take("a") == 0)
                        .count())
                .isEqualTo(3);
    }

    @Test
    void noLimitIsNone() {
        RateLimit none = RateLimit.perMinute(0, () -> Instant.ofEpochMilli(millis.get()));
        assertThat(IntStream.range(0, 1_000).allMatch(i -> none.take("a") == 0)).isTrue();
    }
}
