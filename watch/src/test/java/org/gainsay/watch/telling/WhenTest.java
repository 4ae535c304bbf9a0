package org.gainsay.watch.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Instant daily(String time, String happened) {
        return new When.Digest(null, LocalTime.parse(time), BERLIN).after(Instant.parse(happened));
    }

    @Test
    void aDigestIsAtItsHourInItsZone() {
        assertThat(daily("07:30", "2026-07-01T05:29:59Z")).isEqualTo("2026-07-01T05:30:00Z");
        assertThat(daily("07:30", "2026-07-01T05:30:00Z")).isEqualTo("2026-07-02T05:30:00Z");
        assertThat(daily("07:30", "2026-12-01T05:30:00Z")).isEqualTo("2026-12-01T06:30:00Z");
    }

    @Test
    void aWeeklyOneIsOnItsDay() {
        When weekly = new When.Digest(DayOfWeek.MONDAY, LocalTime.of(7, 30), BERLIN);
        assertThat(weekly.after(Instant.parse("2026-07-06T05:29:00Z"))).isEqualTo("2026-07-06T05:30:00Z");
        assertThat(weekly.after(Instant.parse("2026-07-06T05:31:00Z"))).isEqualTo("2026-07-13T05:30:00Z");
        assertThat(weekly.after(Instant.parse("2026-07-08T05:31:00Z"))).isEqualTo("2026-07-13T05:30:00Z");
    }

    @Test
    void whereTheClockIsPutForwardOverItsHourItIsLater() {
        assertThat(daily("02:30", "2026-03-29T00:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(daily("02:30", "2026-03-29T01:30:00Z")).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void whereTheClockIsPutBackItComesOnce() {
        assertThat(daily("02:30", "2026-10-25T00:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(daily("02:30", "2026-10-25T00:45:00Z")).isEqualTo("2026-10-26T01:30:00Z");
        assertThat(daily("02:30", "2026-10-25T01:15:00Z")).isEqualTo("2026-10-26T01:30:00Z");
    }

    @Test
    void overAYearEachDayHasItsTimeOnce() {
        for (String time : new String[] {"00:00", "01:59", "02:00", "02:30", "03:00", "23:59"}) {
            TreeMap<Instant, Integer> slots = new TreeMap<>();
            Instant happened = Instant.parse("2026-01-01T00:07:00Z");
            for (int quarter = 0; quarter < 365 * 96; quarter++) {
                slots.merge(daily(time, happened.toString()), 1, Integer::sum);
                happened = happened.plus(Duration.ofMinutes(15));
            }
            assertThat(slots.keySet().stream().map(slot -> slot.atZone(BERLIN).toLocalDate()))
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(365, 366);
        }
    }

    @Test
    void pausesGrowAndDifferByMessage() {
        Duration last = Duration.ZERO;
        for (int failed = 1; failed <= 6; failed++) {
            Duration pause = Pauses.after("m1", failed);
            assertThat(pause).isGreaterThan(last);
            last = pause;
        }
        assertThat(Pauses.after("m1", 1)).isBetween(Duration.ofSeconds(22), Duration.ofSeconds(38));
        assertThat(Pauses.after("m1", 11)).isBetween(Duration.ofMinutes(270), Duration.ofMinutes(450));
        assertThat(Pauses.after("m1", 1)).isEqualTo(Pauses.after("m1", 1)).isNotEqualTo(Pauses.after("m2", 1));
    }

    /** The example of the specification. */
    @Test
    void webhooksAreSignedAsStandardWebhooksSays() {
        assertThat(WebhookSender.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
