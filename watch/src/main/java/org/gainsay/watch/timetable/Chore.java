package org.gainsay.watch.timetable;

import java.time.Instant;
import java.util.Locale;
import org.gainsay.watch.sources.Every;

/**
 * Something that is to be done again and again.
 *
 * @param subject the list or source; of all else the kind's own name
 * @param every how often, where all is well
 * @param latest no later than then it is due; where the clock was put back, or what it is has been asked for more often, it is brought forward
 */
record Chore(Kind kind, String subject, Every every, Instant latest) {
    /** What is done. */
    enum Kind {
        /** Looks for sources and lists that have come or gone. */
        PLAN,
        /** Fetches a list. */
        LIST,
        /** Visits a source. */
        SOURCE,
        /** Screens the portfolios again. */
        SCREENING,
        /** Tells people what is new. */
        TELLING;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
