package org.gainsay.watch.sources;

import java.time.Duration;
import java.time.Instant;

/**
 * How a visit of a source has ended.
 *
 * @param tally what came of it; with {@code isBusy} nothing
 * @param health of the source from here on
 * @param isBusy whether somebody else was visiting it, and it was left to them
 */
public record Visited(Source source, Tally tally, Health health, boolean isBusy) {
    /** Where something was left, a server is not asked again at once. */
    private static final Duration SOON = Duration.ofMinutes(15);

    /** When the next visit is due. */
    public Instant next(Instant now) {
        Instant usual = isBusy ? now.plus(SOON) : health.next(now, source.every());
        if (isBusy || health.failures() > 0 || tally.left() == 0) {
            return usual;
        }
        Instant soon = source.kind().isOnTheWeb() ? now.plus(SOON) : now;
        return soon.isBefore(usual) ? soon : usual;
    }
}
