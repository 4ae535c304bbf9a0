package org.gainsay.watch.timetable;

import java.util.Optional;

/**
 * What else is done by the timetable, beside fetching.
 *
 * @param screening screens the portfolios again as far as lists or customers have changed; none where there is nothing to screen with
 * @param telling tells people what is new
 */
public record Chores(Optional<Runnable> screening, Optional<Runnable> telling) {
    /** Fetching only. */
    public static final Chores NONE = new Chores(Optional.empty(), Optional.empty());
}
