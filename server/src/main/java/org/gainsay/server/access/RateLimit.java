package org.gainsay.server.access;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often each may do a thing: a bucket of tokens for each that fills again with time. Thread-safe. It remembers those who have used
 * it lately, and forgets them by and by.
 */
final class RateLimit {
    private static final int REMEMBERED = 20_000;
    /** What summing fractions may lose. */
    private static final double HARDLY = 1e-9;

    private static final double MILLIS = 1_000;

    private final double capacity;
    private final double perSecond;
    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private final AtomicLong forgotten = new AtomicLong();

    private record Bucket(double tokens, long at) {}

    /**
     * Of one thing.
     *
     * @param capacity as many at once; 0 for any number at any time
     * @param perSecond as many after that
     */
    RateLimit(double capacity, double perSecond, InstantSource clock) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** As many a minute, all of them at once if need be. */
    static RateLimit perMinute(int count, InstantSource clock) {
        return new RateLimit(count, count / 60.0, clock);
    }

    /** Takes a token of somebody's; gives 0 where there was one, else after how many seconds there will be. */
    long take(String who) {
        if (capacity == 0) {
            return 0;
        }
        long now = clock.millis();
        Bucket left = change(who, now, -1);
        if (buckets.size() > REMEMBERED) {
            forgetRested(now);
        }
        return left.tokens() > -HARDLY ? 0 : waiting(who, left);
    }

    /** A bucket never holds less than nothing, or who goes on asking would never be let in again. */
    private long waiting(String who, Bucket left) {
        change(who, left.at(), 1);
        return Math.max(1, (long) Math.ceil(-left.tokens() / perSecond));
    }

    /** Whose bucket is full again is as one who never came. Once a second at most, since it looks at all of them. */
    private void forgetRested(long now) {
        long before = forgotten.get();
        if (Math.abs(now - before) >= MILLIS && forgotten.compareAndSet(before, now)) {
            buckets.values().removeIf(bucket -> filled(bucket, now) >= capacity);
        }
    }

    /** Puts a token back that was taken for nothing. */
    void giveBack(String who) {
        if (capacity > 0) {
            change(who, clock.millis(), 1);
        }
    }

    private Bucket change(String who, long now, int tokens) {
        return buckets.compute(
                who,
                (any, bucket) -> new Bucket(
                        Math.min(capacity, (bucket == null ? capacity : filled(bucket, now)) + tokens), now));
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(capacity, bucket.tokens() + Math.max(0, now - bucket.at()) / MILLIS * perSecond);
    }
}
