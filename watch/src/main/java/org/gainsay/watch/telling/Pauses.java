package org.gainsay.watch.telling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gainsay.format.Sha256;

/** How long to wait before something that failed is tried again: longer each time, and for each message a little different. */
final class Pauses {
    /** Tries after which it is given up: over a day and a half after the first. */
    static final int MOST_TRIES = 12;

    private static final long FIRST = 30_000;
    private static final long LONGEST = Duration.ofHours(6).toMillis();
    private static final int PARTS = 256;

    private Pauses() {}

    /**
     * Four times as long as the one before, up to six hours, and up to a fifth more or less.
     *
     * @param key the message, which decides how much more or less
     * @param failed how many tries have failed, from 1
     */
    static Duration after(String key, int failed) {
        long pause = FIRST;
        for (int each = 1; each < failed && pause < LONGEST; each++) {
            pause *= 4;
        }
        int part = Integer.parseInt(
                Sha256.of((key + failed).getBytes(StandardCharsets.UTF_8)).substring(0, 2), 16);
        return Duration.ofMillis(Math.min(pause, LONGEST) * (4 * PARTS + 2 * part - PARTS) / (4 * PARTS));
    }
}
