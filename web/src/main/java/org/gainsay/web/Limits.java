package org.gainsay.web;

import java.time.Duration;

/**
 * What a server may take of our patience and disk.
 *
 * @param maxBytes of one file, as it comes and unpacked
 * @param idle for which nothing comes
 * @param whole for one file, all tries together
 * @param tries of one file
 */
public record Limits(long maxBytes, Duration idle, Duration whole, int tries) {
    /** Ten times the largest official file, and enough time for it on a slow line. */
    public static final Limits USUAL = new Limits(512L << 20, Duration.ofSeconds(30), Duration.ofMinutes(20), 3);
}
