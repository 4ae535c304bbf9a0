package org.gainsay.web;

import java.time.Duration;

/** How much longer we wait for one file. */
final class Deadline {
    private final Limits limits;
    private final long started = System.nanoTime();

    Deadline(Limits limits) {
        this.limits = limits;
    }

    /** For the next bytes: no longer than a server may be idle, nor than what is left of the whole. */
    Duration patience() throws FetchFailure {
        Duration left = limits.whole().minusNanos(System.nanoTime() - started);
        if (!left.isPositive()) {
            throw passed();
        }
        return left.compareTo(limits.idle()) < 0 ? left : limits.idle();
    }

    /** Another try helps only where there is time left for it. */
    FetchFailure passed() {
        if (System.nanoTime() - started >= limits.whole().toNanos()) {
            return FetchFailure.lasting("took longer than " + seconds(limits.whole()));
        }
        return FetchFailure.passing("sent nothing for " + seconds(limits.idle()), null);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
